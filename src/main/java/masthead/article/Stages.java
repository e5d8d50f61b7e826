package masthead.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import masthead.access.Scope;
import masthead.article.stage.KillDraft;
import masthead.article.stage.ScheduleDraft;
import masthead.article.stage.ScheduleReading;
import masthead.article.stage.Transition;
import masthead.article.stage.UnpublishDraft;
import masthead.desk.Desk;
import masthead.desk.Edit;
import masthead.platform.http.IfMatch;
import masthead.platform.problem.Problem.Fault;
import masthead.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Takes articles from one stage to the next, to their readers, and away from them. */
@ApplicationScoped
@Transactional
public class Stages {

    private final Desk desk;
    private final AllowedArticles allowed;
    private final Publishing publishing;

    Stages(Desk desk, AllowedArticles allowed, Publishing publishing) {
        this.desk = desk;
        this.allowed = allowed;
        this.publishing = publishing;
    }

    /** @throws ProblemException 404, 409, 412, 428 */
    public ArticleView submit(UUID id, @Nullable IfMatch ifMatch) {
        return change(id, ifMatch, Scope.ARTICLES_WRITE, Article::submit);
    }

    /** @throws ProblemException 404, 409, 412, 428 */
    public ArticleView returnToDraft(UUID id, @Nullable IfMatch ifMatch) {
        return change(id, ifMatch, Scope.ARTICLES_WRITE, Article::returnToDraft);
    }

    /**
     * The newest revision, now; or at the end of its embargo.
     *
     * @throws ProblemException 404, 409, 412, 422 with all that is missing, 428
     */
    public ArticleView publish(UUID id, @Nullable IfMatch ifMatch) {
        List<UUID> held = publishing.hold(List.of(id));
        Article article = allowed.lock(id, ifMatch, Scope.ARTICLES_PUBLISH);
        Edit edit = desk.edit();
        if (publishing.publishNewest(article, edit)) {
            publishing.show(held);
        }
        return ArticleView.of(desk.save(article));
    }

    /** @throws ProblemException 404, 409, 412, 422 with all that is missing or wrong with the time, 428 */
    public ArticleView schedule(UUID id, @Nullable IfMatch ifMatch, ScheduleDraft draft) {
        Article article = allowed.lock(id, ifMatch, Scope.ARTICLES_PUBLISH);
        Transition.SCHEDULE.require(article.state());
        Edit edit = desk.edit();
        ScheduleReading reading = new ScheduleReading(draft, edit.at(), article.embargoUntil());
        if (!reading.faults().isEmpty()) {
            List<Fault> faults = new ArrayList<>(reading.faults());
            Instant at = Objects.requireNonNullElse(reading.at(), Instant.MAX);
            faults.addAll(publishing.faults(article, article.revision(), at));
            throw ProblemException.invalid(faults);
        }
        publishing.schedule(article, reading.schedule(article.revision()), edit);
        return ArticleView.of(article);
    }

    /** @throws ProblemException 404, 409, 412, 428 */
    public ArticleView unschedule(UUID id, @Nullable IfMatch ifMatch) {
        return change(id, ifMatch, Scope.ARTICLES_PUBLISH, Article::unschedule);
    }

    /** @throws ProblemException 404, 409, 412, 422, 428 */
    public ArticleView unpublish(UUID id, @Nullable IfMatch ifMatch, UnpublishDraft draft) {
        Instant at = draft.at();
        return change(id, ifMatch, Scope.ARTICLES_PUBLISH, (article, edit) -> {
            Transition.UNPUBLISH.require(article.state());
            if (at == null) {
                publishing.unpublish(article, edit);
            } else if (ScheduleReading.isTooFar(at, edit.at())) {
                throw ProblemException.invalid(List.of(ScheduleReading.tooFar("/at")));
            } else if (at.isAfter(edit.at())) {
                article.scheduleEnd(at, edit);
            } else {
                throw ProblemException.invalid(List.of(Fault.at("/at", "out-of-range", "must lie in the future")));
            }
        });
    }

    /** @throws ProblemException 404, 409, 412, 428 */
    public ArticleView kill(UUID id, @Nullable IfMatch ifMatch, KillDraft draft) {
        return change(
                id, ifMatch, Scope.ARTICLES_KILL, (article, edit) -> publishing.kill(article, draft.reason(), edit));
    }

    private ArticleView change(UUID id, @Nullable IfMatch ifMatch, Scope ofAll, BiConsumer<Article, Edit> change) {
        Article article = allowed.lock(id, ifMatch, ofAll);
        change.accept(article, desk.edit());
        return ArticleView.of(desk.save(article));
    }
}
