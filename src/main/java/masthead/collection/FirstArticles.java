package masthead.collection;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import masthead.article.ArticleProjector;
import masthead.platform.problem.Problem.Fault;
import masthead.platform.problem.ProblemException;
import masthead.publication.FirstOf;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** How many articles come with a collection. */
public record FirstArticles(
        @QueryParam("articles")
        @Parameter(
                description = "How many articles come with each collection at most; never more than it shows.",
                schema = @Schema(type = SchemaType.INTEGER, minimum = "0", maximum = "100", defaultValue = "6"))
        @Nullable Integer articles) {

    private static final int MOST = 100;
    private static final int USUAL = 6;

    /** @throws ProblemException 422 when out of bounds */
    FirstOf first() {
        if (articles != null && (articles < 0 || articles > MOST)) {
            throw ProblemException.invalid(
                    List.of(Fault.ofParameter("articles", "out-of-range", "must be from 0 to " + MOST)));
        }
        return new FirstOf(ArticleProjector.TYPE, articles == null ? USUAL : articles);
    }
}
