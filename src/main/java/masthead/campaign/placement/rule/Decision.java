package masthead.campaign.placement.rule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import masthead.campaign.placement.rule.Candidate.Share;
import org.jspecify.annotations.Nullable;

/**
 * Which candidate a reader gets in each place. First each one alone: audience, frequency cap, variant. Then those that are left, of
 * all places together and in the order of priority (of equals, of their ids): each takes its place, unless that is taken, or another
 * campaign of its exclusive group has a place already.
 */
public final class Decision {

    private final Reader reader;
    private final Instant now;

    private Decision(Reader reader, Instant now) {
        this.reader = reader;
        this.now = now;
    }

    /**
     * @param places the candidates by place, in their order: of higher priority first
     * @return what became of each, in the same order
     */
    public static <P> Map<P, List<Verdict>> of(Map<P, List<Candidate>> places, Reader reader, Instant now) {
        return new Decision(reader, now).decide(places);
    }

    private record Entry<P>(P place, int number, Candidate candidate) {}

    private <P> Map<P, List<Verdict>> decide(Map<P, List<Candidate>> places) {
        Map<P, List<Verdict>> verdicts = new LinkedHashMap<>();
        List<Entry<P>> entries = new ArrayList<>();
        places.forEach((place, candidates) -> {
            verdicts.put(
                    place, new ArrayList<>(candidates.stream().map(this::alone).toList()));
            for (int i = 0; i < candidates.size(); i++) {
                entries.add(new Entry<>(place, i, candidates.get(i)));
            }
        });
        entries.sort(
                Comparator.comparingInt((Entry<P> entry) -> -entry.candidate().priority())
                        .thenComparing(entry -> entry.candidate().id().toString()));
        Set<P> taken = new HashSet<>();
        Map<String, UUID> groups = new HashMap<>();
        for (Entry<P> entry : entries) {
            List<Verdict> ofPlace = verdicts.getOrDefault(entry.place(), List.of());
            Verdict alone = ofPlace.get(entry.number());
            if (alone.isKept()) {
                Rule rule = among(entry, taken, groups);
                ofPlace.set(entry.number(), new Verdict(alone.id(), rule, alone.variant()));
            }
        }
        return verdicts;
    }

    private static <P> Rule among(Entry<P> entry, Set<P> taken, Map<String, UUID> groups) {
        UUID campaign = entry.candidate().id();
        String group = entry.candidate().exclusiveGroup();
        if (taken.contains(entry.place())) {
            return Rule.PRIORITY;
        }
        if (group != null && !groups.getOrDefault(group, campaign).equals(campaign)) {
            return Rule.EXCLUSIVE_GROUP;
        }
        taken.add(entry.place());
        if (group != null) {
            groups.put(group, campaign);
        }
        return Rule.CHOSEN;
    }

    /** What would become of it if there were no other. */
    private Verdict alone(Candidate candidate) {
        UUID id = candidate.id();
        @Nullable Rule objection = Fitting.objection(candidate, reader, now);
        if (objection != null) {
            return new Verdict(id, objection, null);
        }
        Share variant = Cohort.of(id, reader.cohortId(), candidate.variants());
        return new Verdict(id, variant.holdback() ? Rule.HOLDBACK : Rule.CHOSEN, variant.key());
    }
}
