package masthead.membership.gift;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import masthead.desk.Named;
import masthead.membership.tier.Tiers;
import masthead.platform.problem.Problem.Fault;
import masthead.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** What must hold of a gift that the desk writes, beside what its draft says by itself. */
@ApplicationScoped
class GiftRules {

    private final Named named;
    private final GiftTimes times;

    GiftRules(Named named, GiftTimes times) {
        this.named = named;
        this.times = times;
    }

    /**
     * @param isDelivered whether it has been already, so that its day is over
     * @throws ProblemException 422
     */
    void require(GiftDraft draft, @Nullable GiftDraft before, boolean isDelivered) {
        List<Fault> faults = new ArrayList<>();
        LocalDate day = Objects.requireNonNull(draft.deliverOn());
        LocalDate today = times.today(Objects.requireNonNull(draft.zone()));
        boolean isNew = before == null || !day.equals(before.deliverOn());
        if (isNew && isDelivered) {
            faults.add(Fault.at("/deliverOn", "out-of-place", "is over: it was delivered; resend it instead"));
        } else if (isNew && day.isBefore(today)) {
            faults.add(Fault.at("/deliverOn", "out-of-range", "must not lie in the past, which is before " + today));
        } else if (isNew && day.isAfter(today.plusYears(GiftTimes.FARTHEST_YEARS))) {
            faults.add(Fault.at("/deliverOn", "out-of-range", "must lie within two years"));
        }
        UUID tierBefore = before == null ? null : before.tierId();
        faults.addAll(named.begin()
                .one("/tierId", Tiers.TYPE, draft.tierId())
                .faultsSince(named.begin().one("/tierId", Tiers.TYPE, tierBefore)));
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
    }
}
