package masthead.campaign.content;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import masthead.desk.Moment;
import masthead.desk.MomentReading;
import masthead.platform.problem.Problem.Fault;
import org.jspecify.annotations.Nullable;

/** What of a campaign does not go together, whatever its state. Asked of drafts that lack what must be there, too. */
final class Contradictions {

    private static final int WHOLE = 100;

    private final CampaignDraft draft;
    private final List<Fault> faults = new ArrayList<>();

    private Contradictions(CampaignDraft draft) {
        this.draft = draft;
    }

    static List<Fault> of(CampaignDraft draft) {
        Contradictions found = new Contradictions(draft);
        found.contents();
        found.each("/callsToAction", draft.callsToAction(), CallToAction::faults);
        found.once("/callsToAction", draft.callsToAction(), CallToAction::key, "/key");
        found.each("/placements", draft.placements(), Placement::faults);
        found.once("/placements", draft.placements(), Placement::slot, "/slot");
        found.each("/audience", draft.audience(), Audience::faults);
        found.variants();
        found.goal();
        found.times();
        found.rest();
        return found.faults;
    }

    private void contents() {
        List<CampaignContent> contents = draft.contents();
        each("/contents", contents, (content, at) -> content.faults(at, draft.goal() != null));
        for (int i = 0; i < contents.size(); i++) {
            CampaignContent content = contents.get(i);
            if (content == null) {
                continue;
            }
            String at = "/contents/" + i;
            if (content.saysNothing()) {
                faults.add(Fault.at(at, "required", "must say or show something"));
            }
            if (contents.subList(0, i).stream().filter(Objects::nonNull).anyMatch(content::isBeside)) {
                faults.add(Fault.at(at, "repeated", "is for the same placement, language and variant as another"));
            }
            if (content.variant() != null
                    && draft.variants().stream()
                            .noneMatch(variant -> variant != null
                                    && content.variant().equals(variant.key())
                                    && !variant.holdback())) {
                faults.add(Fault.at(at + "/variant", "unknown-reference", "names no variant that shows"));
            }
        }
    }

    private void variants() {
        List<Variant> variants = draft.variants();
        once("/variants", variants, Variant::key, "/key");
        int sum = 0;
        for (Variant variant : variants) {
            sum += variant == null || variant.weight() == null ? 0 : variant.weight();
        }
        if (!variants.isEmpty() && sum != WHOLE) {
            faults.add(Fault.at("/variants", "out-of-range", "must have weights that add up to 100, not " + sum));
        }
    }

    private void goal() {
        Goal goal = draft.goal();
        if (goal != null) {
            faults.addAll(goal.faults("/goal"));
            if (draft.kind() != null && !draft.kind().mayHaveGoal()) {
                faults.add(Fault.at(
                        "/goal", "not-combinable", "can only be had by a membership, gift or donation campaign"));
            }
        }
        if (draft.ending() != null && draft.ending().isAtGoal() && goal == null) {
            faults.add(Fault.at("/ending", "not-combinable", "needs a goal"));
        }
    }

    private void times() {
        Instant start = instant("/start", draft.start());
        Instant end = instant("/end", draft.end());
        if (start != null && end != null && !end.isAfter(start)) {
            faults.add(Fault.at("/end", "out-of-range", "must be later than the start"));
        }
        if (draft.ending() != null && draft.ending().isAtDeadline() && draft.end() == null) {
            faults.add(Fault.at("/end", "required", "must be given for a campaign that ends at its deadline"));
        }
        if (draft.ending() == Ending.GOAL && draft.end() != null) {
            faults.add(Fault.at(
                    "/ending", "not-combinable", "must be deadline or deadline-or-goal where there is an end"));
        }
    }

    private @Nullable Instant instant(String at, @Nullable Moment moment) {
        if (moment == null) {
            return null;
        }
        MomentReading reading = new MomentReading(at, moment.at(), moment.localTime(), moment.zone());
        faults.addAll(reading.faults());
        return reading.at();
    }

    private void rest() {
        if (draft.supporters() != null) {
            faults.addAll(draft.supporters().faults("/supporters"));
        }
        FrequencyCap cap = draft.frequencyCap();
        if (cap != null && cap.withinDays() != null && cap.times() == null) {
            faults.add(Fault.at("/frequencyCap/withinDays", "not-combinable", "needs times"));
        }
        if (!draft.suppression().sensitive() && draft.kind() != null && draft.kind() != CampaignKind.NOTICE) {
            faults.add(Fault.at("/suppression/sensitive", "not-combinable", "can only be false for a notice"));
        }
    }

    private <T> void each(String at, List<T> items, BiFunction<T, String, List<Fault>> faultsOf) {
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) != null) {
                faults.addAll(faultsOf.apply(items.get(i), at + "/" + i));
            }
        }
    }

    private <T> void once(String at, List<T> items, Function<T, @Nullable Object> key, String member) {
        Set<Object> seen = new HashSet<>();
        for (int i = 0; i < items.size(); i++) {
            Object value = items.get(i) == null ? null : key.apply(items.get(i));
            if (value != null && !seen.add(value)) {
                faults.add(Fault.at(at + "/" + i + member, "repeated", "is that of another as well"));
            }
        }
    }
}
