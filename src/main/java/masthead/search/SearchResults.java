package masthead.search;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import masthead.platform.text.Snippets;
import masthead.publication.Refers;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a search found. */
@Schema(name = "SearchResultsDocument", description = "One page of what a search found, the best first.")
public record SearchResults(
        @Size(max = 100) List<Hit> items,

        @Schema(format = "uri-reference", description = "The next page, null on the last one.") @Nullable String next,

        @Schema(description = "Whether so little was found that articles with similar headlines or names follow.")
        boolean fuzzy) {

    /** An article that was found. */
    @Schema(name = "SearchHitDocument", description = "An article that was found.")
    public record Hit(
            @Refers(to = "ArticleCard") @Schema(description = "The article.")
            UUID articleId,

            @Schema(description = "Whether its headline or a name is only similar to what was searched for.")
            boolean similar,

            @Schema(description = "Where it was found.") Snippets snippets) {}
}
