package masthead.article;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import masthead.article.content.ArticleDraft;
import masthead.article.stage.Schedule;
import masthead.article.stage.ScheduleRun;
import masthead.article.stage.Transition;
import masthead.desk.Desk;
import masthead.desk.Edit;
import masthead.platform.problem.Problem.Fault;
import masthead.platform.problem.ProblemException;
import masthead.publication.Change;
import masthead.publication.Publication;
import org.jspecify.annotations.Nullable;

/**
 * Gives revisions of articles to readers, and takes them away: the one way for editors, for the scheduler, and in bulk. In the
 * transaction of the caller, who holds the article's lock.
 */
@ApplicationScoped
class Publishing {

    private final Desk desk;
    private final Completeness completeness;
    private final ArticleProjector projector;
    private final Publication publication;

    Publishing(Desk desk, Completeness completeness, ArticleProjector projector, Publication publication) {
        this.desk = desk;
        this.completeness = completeness;
        this.projector = projector;
        this.publication = publication;
    }

    /**
     * Locks all articles whose documents change when these are published; to be called before any of them is locked. What has
     * become one of them while this waited comes out of the order in which all lock, and so is not waited for.
     */
    List<UUID> hold(List<UUID> ids) {
        List<UUID> held = Siblings.concerned(ids);
        desk.lock(Article.class, held);
        for (List<UUID> concerned = Siblings.concerned(ids); !held.containsAll(concerned); ) {
            desk.lockAtOnce(Article.class, concerned);
            held = concerned;
            concerned = Siblings.concerned(ids);
        }
        return held;
    }

    /** All that stands between a revision and its readers at that time. */
    List<Fault> faults(Article article, int revision, Instant at) {
        return completeness.toPublish(article.id(), ArticleRevision.contentOf(article, revision), at);
    }

    /**
     * Gives the newest revision to readers: now, or at the end of its embargo.
     *
     * @param article held, with all that are concerned; these are to be shown then
     * @return whether readers are to have it now
     * @throws ProblemException 409, 422 with all that is missing; nothing has changed then
     */
    boolean publishNewest(Article article, Edit edit) {
        Instant embargoUntil = article.embargoUntil();
        if (embargoUntil != null && embargoUntil.isAfter(edit.at())) {
            schedule(article, Schedule.atEndOfEmbargo(article.revision(), embargoUntil), edit);
            return false;
        }
        publish(article, article.revision(), edit.at(), null, edit);
        return true;
    }

    /** @throws ProblemException 409, 422 with all that is missing; nothing has changed then */
    void schedule(Article article, Schedule schedule, Edit edit) {
        Transition.SCHEDULE.require(article.state());
        List<Fault> faults = faults(article, schedule.revision(), schedule.at());
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        article.schedule(schedule, edit);
        desk.save(article);
    }

    /**
     * As the scheduler does it: the time that readers are told is the one it was due at.
     *
     * @param article held, with all that are concerned; these are to be shown then
     * @throws ProblemException 409, 422 with all that is missing; nothing has changed then
     */
    void publish(Article article, Schedule schedule, ScheduleRun run, Edit edit) {
        publish(article, schedule.revision(), schedule.at(), run, edit);
    }

    /** Asks all before it changes anything: questions to the database write changes, and what is changed once is one version. */
    private void publish(Article article, int revision, Instant since, @Nullable ScheduleRun run, Edit edit) {
        Transition.PUBLISH.require(article.state());
        List<Fault> faults = faults(article, revision, edit.at());
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        if (run != null) {
            article.report(run);
        }
        ArticleDraft content = ArticleRevision.contentOf(article, revision);
        article.publish(revision, content.translationOfId(), since, changesWords(article, content), edit);
    }

    /** Shows readers what has been published, and their translations beside each. */
    void show(List<UUID> held) {
        projector.project(held).forEach(projection -> publication.announce(new Change.Upsert(projection)));
    }

    /** @throws ProblemException 409 */
    void unpublish(Article article, Edit edit) {
        article.unpublish(edit);
        publication.announce(new Change.Remove(ArticleProjector.TYPE, article.id(), Change.Reason.UNPUBLISHED));
    }

    /** @throws ProblemException 409 */
    void kill(Article article, String reason, Edit edit) {
        article.kill(reason, edit);
        publication.announce(new Change.Remove(ArticleProjector.TYPE, article.id(), Change.Reason.KILLED));
    }

    /** Whether readers of what was published before would read something else now. */
    private static boolean changesWords(Article article, ArticleDraft content) {
        Integer last = article.standing().lastRevision();
        return last != null && !ArticleRevision.contentOf(article, last).says(content);
    }
}
