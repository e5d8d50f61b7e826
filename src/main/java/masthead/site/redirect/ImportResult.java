package masthead.site.redirect;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.UUID;
import masthead.platform.problem.Problem.Fault;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of redirects that came together. */
@Schema(name = "RedirectImportResult", description = "What became of redirects that came together.")
public record ImportResult(
        @Schema(description = "How many are new.") int created,

        @Schema(description = "How many were there already, just so.")
        int unchanged,

        @Schema(description = "How many were refused.") int refused,

        @Schema(description = "One result for each redirect, in the order in which they came.")
        List<Item> items) {

    /** What became of one. */
    @Schema(name = "RedirectImportItem", description = "What became of one redirect of several.")
    public record Item(
            Outcome outcome,

            @Schema(description = "Of the redirect; null if it was refused.") @Nullable UUID id,

            @Schema(description = "Why it was refused; empty otherwise.")
            List<Fault> errors) {}

    /** What can become of one. */
    @Schema(name = "RedirectImportOutcome", description = "What became of it.")
    public enum Outcome {
        @JsonProperty("created")
        CREATED,
        @JsonProperty("unchanged")
        UNCHANGED,
        @JsonProperty("refused")
        REFUSED
    }

    static ImportResult of(List<Item> items) {
        return new ImportResult(
                count(items, Outcome.CREATED), count(items, Outcome.UNCHANGED), count(items, Outcome.REFUSED), items);
    }

    private static int count(List<Item> items, Outcome outcome) {
        return (int) items.stream().filter(item -> item.outcome() == outcome).count();
    }
}
