package masthead.contribution;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import masthead.access.CurrentCaller;
import masthead.contribution.ContributionReport.Item;
import masthead.contribution.ContributionReport.Result;
import masthead.contribution.Contributions.Told;
import masthead.platform.http.Drafts;
import masthead.platform.problem.Problem.Fault;
import org.jspecify.annotations.Nullable;

/** Takes what back offices tell: what is not valid keeps none of the others back. */
@ApplicationScoped
public class Intake {

    /** How far ahead the clocks of others may be. */
    private static final Duration SKEW = Duration.ofMinutes(5);

    /** What sources of the service's own are called. */
    private static final List<String> OWN = List.of("stripe", "masthead");

    private final Together together;
    private final Drafts drafts;
    private final CurrentCaller caller;
    private final Clock clock;

    Intake(Together together, Drafts drafts, CurrentCaller caller, Clock clock) {
        this.together = together;
        this.drafts = drafts;
        this.caller = caller;
        this.clock = clock;
    }

    public ContributionReport take(ContributionBatch batch) {
        List<@Nullable Item> items = new ArrayList<>();
        List<Integer> valid = new ArrayList<>();
        Instant latest = clock.instant().plus(SKEW);
        for (int i = 0; i < batch.contributions().size(); i++) {
            List<Fault> faults = faults(batch.contributions().get(i), at(i), latest);
            if (faults.isEmpty()) {
                valid.add(i);
            }
            items.add(faults.isEmpty() ? null : refused(faults));
        }
        String by = caller.name();
        List<Outcome> outcomes = valid.isEmpty()
                ? List.of()
                : together.record(valid.stream()
                        .map(i -> new Told(batch.contributions().get(i).told(), by))
                        .toList());
        for (int i = 0; i < outcomes.size(); i++) {
            items.set(valid.get(i), item(outcomes.get(i), at(valid.get(i))));
        }
        return ContributionReport.of(items.stream().map(Objects::requireNonNull).toList());
    }

    private List<Fault> faults(ContributionDraft draft, String at, Instant latest) {
        List<Fault> faults = new ArrayList<>(drafts.faults(draft, at));
        if (draft.at() != null && draft.at().isAfter(latest)) {
            faults.add(Fault.at(at + "/at", "out-of-range", "must not lie ahead by more than five minutes"));
        }
        if (OWN.contains(draft.source()) && draft.kind() != ContributionKind.CORRECTION) {
            faults.add(Fault.at(at + "/source", "taken", "is what the service calls a source of its own"));
        }
        return faults;
    }

    private static Item item(Outcome outcome, String at) {
        Fault fault = outcome.fault();
        UUID id = outcome.id();
        if (fault != null) {
            return refused(List.of(Fault.at(at + fault.pointer(), fault.code(), fault.detail())));
        }
        if (!outcome.isSame()) {
            return refused(List.of(Fault.at(
                    at + "/sourceEventId",
                    "reused",
                    "is what this source called something else before: the entry %s".formatted(id))));
        }
        return new Item(outcome.isNew() ? Result.RECORDED : Result.KNOWN, id, List.of());
    }

    private static Item refused(List<Fault> faults) {
        return new Item(Result.REFUSED, null, faults);
    }

    private static String at(int index) {
        return "/contributions/" + index;
    }
}
