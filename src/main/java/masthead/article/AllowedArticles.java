package masthead.article;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import masthead.access.CurrentCaller;
import masthead.access.Scope;
import masthead.desk.Desk;
import masthead.platform.http.IfMatch;
import masthead.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * The articles that this caller may see and change. Which operations somebody may do is settled before; here it is settled
 * with which articles, for those who have but their own.
 */
@ApplicationScoped
class AllowedArticles {

    private final Desk desk;
    private final CurrentCaller caller;

    AllowedArticles(Desk desk, CurrentCaller caller) {
        this.desk = desk;
        this.caller = caller;
    }

    /** @throws ProblemException 404, also for one that is not the caller's to see */
    Article find(UUID id) {
        requireSeen(id);
        return desk.find(Article.class, id);
    }

    /** To be written. @throws ProblemException 403 when it is another's, or readers have or had it; 404, 412, 428 */
    Article lock(UUID id, @Nullable IfMatch ifMatch) {
        return lock(id, ifMatch, Scope.ARTICLES_WRITE);
    }

    /**
     * @param ofAll what allows this with everybody's, whatever readers have of them
     * @throws ProblemException 403 without that, when it is another's, or readers have or had it; 404, 412, 428
     */
    Article lock(UUID id, @Nullable IfMatch ifMatch, Scope ofAll) {
        requireSeen(id);
        Article article = desk.lock(Article.class, id, ifMatch);
        if (!isOwnDraft(article)) {
            caller.require(ofAll);
        }
        return article;
    }

    /** What must hold of those that a list shows. */
    Map<String, Object> conditions() {
        return caller.may(Scope.ARTICLES_READ) ? Map.of() : Map.of("createdBy = ?", caller.name());
    }

    /** Whose articles a search may find; null for everybody's. */
    @Nullable String createdBy() {
        return caller.may(Scope.ARTICLES_READ) ? null : caller.name();
    }

    /** Asked before anything of it is read or locked, so that nothing is told of it. */
    private void requireSeen(UUID id) {
        if (!caller.may(Scope.ARTICLES_READ) && !Article.isBy(id, caller.name())) {
            throw Desk.nothing(id);
        }
    }

    private boolean isOwnDraft(Article article) {
        return article.stamp().createdBy().equals(caller.name())
                && !article.standing().wasEverPublished();
    }
}
