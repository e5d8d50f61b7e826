package masthead.article.delivery;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which articles a reader wants to see; an article must fit all that is given. */
public record ArticleListFilter(
        @QueryParam("section") @Parameter(description = "The id or slug of a section.", example = "harbour") @Nullable String section,

        @QueryParam("tag") @Parameter(description = "The id or slug of a tag.", example = "energy") @Nullable String tag,

        @QueryParam("author")
        @Parameter(description = "The id or slug of an author.", example = "olena-marchuk")
        @Nullable String author,

        @QueryParam("language") @Parameter(description = "BCP 47.", example = "en") @Nullable String language) {}
