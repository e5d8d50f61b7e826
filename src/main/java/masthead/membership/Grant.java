package masthead.membership;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is given.
 *
 * @param tierId null to leave it as it is
 * @param months null for ever
 * @param renews whether it is expected to be paid for again
 * @param keepsTier whether who has a tier already keeps it
 */
public record Grant(@Nullable UUID tierId, @Nullable Integer months, boolean renews, boolean keepsTier) {

    /** When it ends, added to what there is; null for never. */
    @Nullable Instant end(@Nullable Instant present, boolean neverEnds, Instant at) {
        if (months == null || neverEnds) {
            return null;
        }
        return Months.after(present == null || present.isBefore(at) ? at : present, months);
    }

    @Nullable UUID tierOver(@Nullable UUID present) {
        return present != null && (keepsTier || tierId == null) ? present : tierId;
    }
}
