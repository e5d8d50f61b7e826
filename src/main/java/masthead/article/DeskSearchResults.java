package masthead.article;

import jakarta.validation.constraints.Size;
import java.util.List;
import masthead.platform.text.Snippets;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a search at the desk found. */
@Schema(name = "DeskSearchResults", description = "One page of what a search at the desk found, the best first.")
public record DeskSearchResults(
        @Size(max = 100) List<Hit> items,

        @Schema(format = "uri-reference", description = "The next page, null on the last one.") @Nullable String next) {

    /** A working copy that was found. */
    @Schema(name = "DeskSearchHit", description = "A working copy that was found.")
    public record Hit(
            @Schema(description = "The article.") ArticleSummary article,

            @Schema(description = "Where it was found.") Snippets snippets) {}
}
