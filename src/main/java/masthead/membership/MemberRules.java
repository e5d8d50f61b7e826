package masthead.membership;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import masthead.desk.Named;
import masthead.membership.tier.Tiers;
import masthead.platform.problem.Problem.Fault;
import masthead.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** What must hold of a member beside what their draft says by itself. */
@ApplicationScoped
class MemberRules {

    private final Named named;

    MemberRules(Named named) {
        this.named = named;
    }

    /** @throws ProblemException 422 */
    void require(MemberDraft draft, @Nullable MemberDraft before, Instant now) {
        List<Fault> faults = faults(draft, now);
        named.begin()
                .one("/tierId", Tiers.TYPE, draft.tierId())
                .faultsSince(named.begin().one("/tierId", Tiers.TYPE, tierOf(before)))
                .forEach(faults::add);
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
    }

    private static @Nullable UUID tierOf(@Nullable MemberDraft draft) {
        return draft == null ? null : draft.tierId();
    }

    /** What is wrong with its times. */
    static List<Fault> faults(MemberDraft draft, Instant now) {
        List<Fault> faults = new ArrayList<>();
        if (draft.since() != null && draft.since().isAfter(now)) {
            faults.add(Fault.at("/since", "out-of-range", "must not lie in the future"));
        }
        if (draft.status() != MemberStatus.ENDED
                && draft.endsAt() != null
                && !draft.endsAt().isAfter(now)) {
            faults.add(Fault.at("/endsAt", "out-of-range", "must lie in the future, or status be ended"));
        }
        return faults;
    }
}
