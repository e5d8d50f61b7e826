package masthead.article;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.UnaryOperator;
import masthead.article.content.ArticleDraft;
import masthead.article.stage.Schedule;
import masthead.desk.Edit;
import masthead.publication.Change;
import masthead.publication.Publication;
import org.jspecify.annotations.Nullable;

/**
 * Changes that concern no word of an article, such as another tag in the place of one: made at once in what readers have, in
 * what is scheduled for them and in the working copy, each as a revision of its own, without giving readers what else was saved.
 * What search reads of the words stays.
 */
@ApplicationScoped
class Rewriting {

    private final ArticleProjector projector;
    private final Publication publication;

    Rewriting(ArticleProjector projector, Publication publication) {
        this.projector = projector;
        this.publication = publication;
    }

    /**
     * The caller holds the lock on the article.
     *
     * @param note why
     * @return whether it changed anything
     */
    boolean rewrite(Article article, UnaryOperator<ArticleDraft> change, Edit edit, String note) {
        ArticleDraft working = article.content();
        ArticleDraft rewritten = change.apply(working);
        Schedule schedule = article.plan().schedule();
        ArticleDraft toRead = changed(article, article.standing().revision(), change);
        ArticleDraft toBeRead = changed(article, schedule == null ? null : schedule.revision(), change);
        if (toRead != null) {
            save(article, toRead, edit, note);
            article.republish();
            publication.announce(new Change.Upsert(projector.project(article, toRead)));
        }
        if (toBeRead != null) {
            save(article, toBeRead, edit, note);
            article.reschedule();
        }
        if (!rewritten.equals(article.content())) {
            save(article, rewritten, edit, note);
        }
        return toRead != null || toBeRead != null || !rewritten.equals(working);
    }

    /** What the change makes of a revision; null if there is none, or it stays what it was. */
    private static @Nullable ArticleDraft changed(
            Article article, @Nullable Integer number, UnaryOperator<ArticleDraft> change) {
        if (number == null) {
            return null;
        }
        ArticleDraft content = ArticleRevision.contentOf(article, number);
        ArticleDraft changed = change.apply(content);
        return changed.equals(content) ? null : changed;
    }

    private static void save(Article article, ArticleDraft content, Edit edit, String note) {
        article.write(content, edit);
        ArticleRevision.keep(article, edit, note);
    }
}
