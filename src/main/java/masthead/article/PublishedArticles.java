package masthead.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import masthead.article.content.ArticleDraft;
import masthead.desk.Desk;
import masthead.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** What readers have of articles, for whoever tells them more of it. */
@ApplicationScoped
public class PublishedArticles {

    private final Desk desk;

    PublishedArticles(Desk desk) {
        this.desk = desk;
    }

    /**
     * Until the end of the transaction readers go on having it, or not having it.
     *
     * @return null if they do not have it
     * @throws ProblemException 404
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public @Nullable ArticleDraft lock(UUID id) {
        if (desk.lock(Article.class, List.of(id)).isEmpty()) {
            throw Desk.nothing(id);
        }
        return ArticleRevision.published(List.of(id)).get(id);
    }
}
