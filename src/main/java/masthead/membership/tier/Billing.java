package masthead.membership.tier;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How often a tier is paid for. */
@Schema(
        name = "TierInterval",
        description = "How often a tier is paid for: each `month`, `quarter` or `year`, or `once` and for ever.")
public enum Billing {
    @JsonProperty("month")
    MONTH(1),
    @JsonProperty("quarter")
    QUARTER(3),
    @JsonProperty("year")
    YEAR(12),
    @JsonProperty("once")
    ONCE(null);

    @SuppressWarnings("ImmutableEnumChecker")
    private final @Nullable Integer months;

    Billing(@Nullable Integer months) {
        this.months = months;
    }

    /** How many months one payment is for; null for all that come. */
    public @Nullable Integer months() {
        return months;
    }
}
