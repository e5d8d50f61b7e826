package masthead.contribution;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the ledger has under a name that was told again. */
record Known(
        UUID id,
        ContributionKind kind,
        @Nullable Long amount,
        @Nullable String currency,
        @Nullable UUID correctsId) {

    boolean isOf(NewContribution told) {
        return kind == told.kind()
                && Objects.equals(amount, told.amount())
                && Objects.equals(currency, told.currency())
                && Objects.equals(correctsId, told.correctsId());
    }
}
