package masthead.contribution;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.UUID;
import masthead.platform.problem.Problem.Fault;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of each of many contributions. */
@Schema(name = "ContributionReport", description = "What became of what was told.")
public record ContributionReport(
        @Schema(description = "How many are new.") int recorded,

        @Schema(description = "How many were there already.")
        int known,

        @Schema(description = "How many were refused.") int refused,

        @Schema(description = "One result each, in the order in which they were told.")
        List<Item> items) {

    /** What became of one. */
    @Schema(name = "ContributionResult", description = "What became of one.")
    public record Item(
            Result outcome,

            @Schema(description = "The entry of the ledger; null if it was refused.") @Nullable UUID id,

            @Schema(description = "Why it was refused, each with its place in the request; empty otherwise.")
            List<Fault> errors) {}

    /** What can become of one. */
    @Schema(
            name = "ContributionOutcome",
            description =
                    "`recorded` now; `known`, because its source told of the same before, and counted once; or `refused`, which changed nothing.")
    public enum Result {
        @JsonProperty("recorded")
        RECORDED,
        @JsonProperty("known")
        KNOWN,
        @JsonProperty("refused")
        REFUSED
    }

    static ContributionReport of(List<Item> items) {
        return new ContributionReport(
                count(items, Result.RECORDED), count(items, Result.KNOWN), count(items, Result.REFUSED), items);
    }

    private static int count(List<Item> items, Result outcome) {
        return (int) items.stream().filter(item -> item.outcome() == outcome).count();
    }
}
