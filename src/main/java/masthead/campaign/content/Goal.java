package masthead.campaign.content;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import masthead.platform.http.CurrencyCode;
import masthead.platform.problem.Problem.Fault;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a campaign wants to reach. */
@Schema(name = "GoalDraft", description = "What a campaign wants to reach.")
public record Goal(
        @Schema(description = "What is counted.") @NotNull GoalType type,

        @Schema(description = "How many, or how much in minor units of `currency`.", examples = "1000")
        @NotNull @Min(1) @Max(Goal.MOST) Long target,

        @Schema(
                description =
                        "What counting begins with, in the same unit: the members that there were, for `members-total`; 0 when left out.",
                defaultValue = "0",
                examples = "0")
        @Min(0) @Max(Goal.MOST) Long baseline,

        @Schema(description = "ISO 4217; for `amount` only, and needed there.", examples = "EUR")
        @CurrencyCode
        @Nullable String currency,

        @Schema(
                description = "What came earlier does not count; the moment when it went live when left out.",
                examples = "2026-11-01T00:00:00Z")
        @Nullable Instant countsFrom,

        @Schema(description = "What came at this moment or later does not count; its end when left out.") @Nullable Instant countsUntil) {

    /** So large that it can still be counted exactly, and written as a JSON number that every client reads exactly. */
    public static final long MOST = 1_000_000_000_000L;

    public Goal {
        baseline = Objects.requireNonNullElse(baseline, 0L);
    }

    /** Contradictions between its parts. */
    List<Fault> faults(String at) {
        List<Fault> faults = new ArrayList<>();
        if (type == GoalType.AMOUNT && currency == null) {
            faults.add(Fault.at(at + "/currency", "required", "must be given for an amount"));
        } else if (type != null && type != GoalType.AMOUNT && currency != null) {
            faults.add(Fault.at(at + "/currency", "not-combinable", "can only be given for an amount"));
        }
        if (target != null && baseline >= target) {
            faults.add(Fault.at(at + "/baseline", "out-of-range", "must be less than the target"));
        }
        if (countsFrom != null && countsUntil != null && !countsUntil.isAfter(countsFrom)) {
            faults.add(Fault.at(at + "/countsUntil", "out-of-range", "must be later than countsFrom"));
        }
        return faults;
    }

    /** Whether the same is counted, so that only how much is wanted can differ. */
    public boolean countsLike(Goal other) {
        return type == other.type
                && Objects.equals(currency, other.currency)
                && baseline.equals(other.baseline)
                && Objects.equals(countsFrom, other.countsFrom)
                && Objects.equals(countsUntil, other.countsUntil);
    }
}
