package masthead.campaign.placement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import masthead.campaign.content.Slot;
import masthead.campaign.placement.Placements.Reading;
import masthead.campaign.placement.Placements.Standing;
import masthead.campaign.placement.rule.Candidate;
import masthead.campaign.placement.rule.Decision;
import masthead.campaign.placement.rule.Reader;
import masthead.campaign.placement.rule.Rule;
import masthead.campaign.placement.rule.Verdict;
import org.jspecify.annotations.Nullable;

/** Decides for one reader, of whom nothing is kept. */
@ApplicationScoped
class Deciding {

    private final Clock clock;

    Deciding(Clock clock) {
        this.clock = clock;
    }

    DecisionDocument decide(Reading reading, Reader reader, boolean explains) {
        Map<Slot, List<Candidate>> candidates = new LinkedHashMap<>();
        reading.slots().forEach((slot, standings) -> candidates.put(slot, candidates(standings)));
        Reader here = reader.at(reading.place().language(), reading.place().surface());
        Map<Slot, List<Verdict>> verdicts = Decision.of(candidates, here, clock.instant());
        List<DecidedSlot> slots = new ArrayList<>();
        reading.slots()
                .forEach((slot, standings) ->
                        slots.add(slot(slot, standings, Objects.requireNonNull(verdicts.get(slot)), explains)));
        return new DecisionDocument(reading.place().language(), slots);
    }

    private static List<Candidate> candidates(List<Standing> standings) {
        List<Candidate> candidates = new ArrayList<>();
        for (Standing standing : standings) {
            if (standing.candidate() != null) {
                candidates.add(Candidates.rules(standing.candidate()));
            }
        }
        return candidates;
    }

    private static DecidedSlot slot(Slot slot, List<Standing> standings, List<Verdict> verdicts, boolean explains) {
        Iterator<Verdict> next = verdicts.iterator();
        DecidedCampaign decided = null;
        List<ExplainedCandidate> explanation = new ArrayList<>();
        for (Standing standing : standings) {
            PlacedCandidate candidate = standing.candidate();
            Verdict verdict = candidate == null
                    ? new Verdict(standing.campaign().id(), Objects.requireNonNull(standing.objection()), null)
                    : next.next();
            if (candidate != null && verdict.isKept()) {
                decided = decided(candidate, verdict);
            }
            explanation.add(explained(standing, verdict));
        }
        return new DecidedSlot(slot, decided, explains ? explanation : null);
    }

    private static @Nullable DecidedCampaign decided(PlacedCandidate candidate, Verdict verdict) {
        return candidate.variants().stream()
                .filter(variant -> Objects.equals(variant.key(), verdict.variant()))
                .map(PlacedVariant::content)
                .filter(Objects::nonNull)
                .findFirst()
                .map(content -> DecidedCampaign.of(candidate, verdict.variant(), content))
                .orElse(null);
    }

    private static ExplainedCandidate explained(Standing standing, Verdict verdict) {
        return new ExplainedCandidate(
                standing.campaign().id(),
                standing.campaign().name(),
                verdict.rule() == Rule.CHOSEN,
                verdict.rule(),
                verdict.variant());
    }
}
