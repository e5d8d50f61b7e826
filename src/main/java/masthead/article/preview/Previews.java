package masthead.article.preview;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.UnaryOperator;
import masthead.article.ArticleDocument;
import masthead.article.ArticleProjector;
import masthead.platform.problem.ProblemException;
import masthead.platform.problem.ProblemType;
import masthead.publication.Delivery;
import org.jspecify.annotations.Nullable;

/** Working copies, answered as readers would get them, to who has a token. */
@ApplicationScoped
@Transactional
public class Previews {

    /** Beside {@code application/json}, so that clients have a type of its own for what may lack a headline. */
    public static final String MEDIA_TYPE = "application/vnd.masthead.preview+json";

    private final PreviewTokens tokens;
    private final ArticleProjector projector;
    private final Delivery delivery;

    Previews(PreviewTokens tokens, ArticleProjector projector, Delivery delivery) {
        this.tokens = tokens;
        this.projector = projector;
        this.delivery = delivery;
    }

    /**
     * @param form what this reader wants made of it
     * @throws ProblemException 401, 404 for what is in the trash
     */
    public Response byId(UUID id, @Nullable String token, UnaryOperator<ObjectNode> form) {
        if (!tokens.opened(token).equals(id)) {
            throw PreviewTokens.invalid();
        }
        return answer(workingCopy(id), form);
    }

    /**
     * By the slug that the working copy has.
     *
     * @param form what this reader wants made of it
     * @throws ProblemException 401, 404 for what is in the trash
     */
    public Response bySlug(
            String slug, @Nullable String language, @Nullable String token, UnaryOperator<ObjectNode> form) {
        ArticleDocument article = workingCopy(tokens.opened(token));
        if (!slug.equals(article.slug()) || (language != null && !language.equals(article.language()))) {
            throw PreviewTokens.invalid();
        }
        return answer(article, form);
    }

    private ArticleDocument workingCopy(UUID id) {
        ArticleDocument article = projector.preview(id);
        if (article == null) {
            throw new ProblemException(ProblemType.NOT_FOUND, "The article is in the trash.");
        }
        return article;
    }

    private Response answer(ArticleDocument article, UnaryOperator<ObjectNode> form) {
        return delivery.preview(ArticleProjector.TYPE, article.id(), article.language(), article, form, MEDIA_TYPE);
    }
}
