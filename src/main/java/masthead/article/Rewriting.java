package masthead.article;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.function.UnaryOperator;
import masthead.article.content.ArticleDraft;
import masthead.desk.Edit;
import masthead.publication.Change;
import masthead.publication.Publication;

/**
 * Changes that concern no word of an article, such as another tag in the place of one: made at once in what readers have and
 * in the working copy, each as a revision of its own, without giving readers what else was saved since.
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
        Integer published = article.publishedRevision();
        boolean changesPublished = false;
        if (published != null) {
            ArticleDraft read = published == article.revision()
                    ? working
                    : Objects.requireNonNull(ArticleRevision.of(article.id(), published))
                            .content();
            ArticleDraft toRead = change.apply(read);
            changesPublished = !toRead.equals(read);
            if (changesPublished) {
                save(article, toRead, edit, note);
                article.republish();
                publication.announce(new Change.Upsert(projector.project(article, toRead)));
            }
        }
        boolean changesWorking = !rewritten.equals(working);
        if (!rewritten.equals(article.content())) {
            save(article, rewritten, edit, note);
        }
        return changesPublished || changesWorking;
    }

    private static void save(Article article, ArticleDraft content, Edit edit, String note) {
        article.write(content, edit);
        ArticleRevision.keep(article, edit, note);
    }
}
