package masthead.article.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import masthead.article.ArticleProjector;
import masthead.article.PublishedArticles;
import masthead.article.content.ArticleDraft;
import masthead.desk.Desk;
import masthead.desk.Edit;
import masthead.outbox.Outbox;
import masthead.outbox.PrivateEvent;
import masthead.platform.problem.Problem;
import masthead.platform.problem.ProblemException;
import masthead.platform.problem.ProblemType;

/** Alerts about articles that readers have. */
@ApplicationScoped
@Transactional
class Alerts {

    private static final String SENT = "alert.sent";

    private final PublishedArticles articles;
    private final Desk desk;
    private final Outbox outbox;

    Alerts(PublishedArticles articles, Desk desk, Outbox outbox) {
        this.articles = articles;
        this.desk = desk;
        this.outbox = outbox;
    }

    /** @throws ProblemException 404, 409 for an article that readers do not have */
    AlertView send(UUID articleId, AlertDraft draft) {
        ArticleDraft article = articles.lock(articleId);
        if (article == null) {
            throw new ProblemException(
                    Problem.of(ProblemType.ILLEGAL_TRANSITION, "Readers do not have this article. Publish it first.")
                            .allowed(List.of()));
        }
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("articleId", articleId);
        data.put("language", article.language());
        data.put("sectionId", article.sectionId());
        data.put("title", draft.title());
        data.put("text", draft.text());
        data.put("topics", draft.topics());
        Edit edit = desk.edit();
        UUID id = outbox.announce(new PrivateEvent(SENT, ArticleProjector.TYPE, articleId, data));
        return new AlertView(id, articleId, draft.title(), draft.text(), draft.topics(), edit.at(), edit.by());
    }
}
