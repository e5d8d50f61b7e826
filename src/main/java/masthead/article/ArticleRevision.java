package masthead.article;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import masthead.access.audit.Unaudited;
import masthead.article.content.ArticleDraft;
import masthead.desk.Edit;
import masthead.desk.Sitting;
import masthead.platform.problem.ProblemException;
import masthead.platform.problem.ProblemType;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What an article was when it was saved. Never changed; the newest may yield its place to a save that continues it. */
@Entity
@Immutable
@Table(name = "article_revision")
@Unaudited
@IdClass(ArticleRevision.Key.class)
class ArticleRevision extends PanacheEntityBase {

    /** An article's revisions are numbered from 1. A number never stands for anything else, so some are missing. */
    record Key(UUID articleId, int number) {}

    @Id
    @Column(name = "article_id")
    private @Nullable UUID articleId;

    @Id
    private int number;

    @Embedded
    private @Nullable Sitting sitting;

    @Basic(fetch = FetchType.LAZY)
    @Convert(converter = ContentColumn.class)
    private @Nullable ArticleDraft content;

    ArticleRevision() {}

    ArticleRevision(UUID articleId, int number, Edit edit, @Nullable String note, ArticleDraft content) {
        this.articleId = articleId;
        this.number = number;
        this.sitting = Sitting.of(edit, note);
        this.content = content;
    }

    /** Keeps what has just been saved: instead of the revision before, if it continues that one, else beside it. */
    static void keep(Article article, Edit edit, @Nullable String note) {
        ArticleRevision newest = new ArticleRevision(article.id(), article.revision(), edit, note, article.content());
        ArticleRevision before = of(article.id(), article.revision() - 1);
        if (before != null && !article.isKept(before.number) && newest.sitting().continues(before.sitting())) {
            newest.sitting = newest.sitting().since(before.sitting());
            before.delete();
        }
        newest.persist();
    }

    /** The newest first, from below a number. */
    static List<ArticleRevision> before(UUID articleId, int number, int most) {
        return find("articleId = ?1 AND number < ?2 ORDER BY number DESC", articleId, number)
                .page(0, most)
                .list();
    }

    /**
     * The first articles, in the order of their ids, that are scheduled with a revision that names a thing.
     *
     * @param place where it names it: an SQL/JSON path that is true of such a revision, with the id as {@code $id}
     */
    @SuppressWarnings("unchecked")
    static List<UUID> scheduledWith(String place, UUID id, int most) {
        return getEntityManager()
                .createNativeQuery("""
                SELECT a.id FROM article a
                JOIN article_revision r ON r.article_id = a.id AND r.number = a.scheduled_revision
                WHERE a.scheduled_at IS NOT NULL
                  AND jsonb_path_match(
                          CAST(r.content AS jsonb), CAST(?1 AS jsonpath), jsonb_build_object('id', CAST(?2 AS text)))
                ORDER BY a.id""", UUID.class)
                .setParameter(1, place)
                .setParameter(2, id.toString())
                .setMaxResults(most)
                .getResultList();
    }

    /** Whether readers are to get a revision with this address, whatever is being written of its article. */
    static boolean isSlugScheduled(String language, String slug, UUID byOtherThan) {
        return !getEntityManager()
                .createNativeQuery("""
                SELECT 1 FROM article a
                JOIN article_revision r ON r.article_id = a.id AND r.number = a.scheduled_revision
                WHERE a.scheduled_at IS NOT NULL AND a.id <> ?3
                  AND r.content::json ->> 'slug' = ?2 AND r.content::json ->> 'language' = ?1""")
                .setParameter(1, language)
                .setParameter(2, slug)
                .setParameter(3, byOtherThan)
                .getResultList()
                .isEmpty();
    }

    /** What readers have of these, by the ids of those that they have; in one statement. */
    static Map<UUID, ArticleDraft> published(List<UUID> articleIds) {
        return articleIds.isEmpty()
                ? Map.of()
                : getEntityManager()
                        .createQuery("""
                        SELECT a.id, r.content FROM Article a
                        JOIN ArticleRevision r ON r.articleId = a.id AND r.number = a.standing.revision
                        WHERE a.id IN ?1""", Object[].class)
                        .setParameter(1, articleIds)
                        .getResultStream()
                        .collect(Collectors.toMap(row -> (UUID) row[0], row -> (ArticleDraft) row[1]));
    }

    /** What an article says, or said, in one of its revisions. */
    static ArticleDraft contentOf(Article article, int number) {
        return number == article.revision()
                ? article.content()
                : Objects.requireNonNull(of(article.id(), number)).content();
    }

    static @Nullable ArticleRevision of(UUID articleId, int number) {
        return findById(new Key(articleId, number));
    }

    /** @throws ProblemException 404 */
    static ArticleRevision require(UUID articleId, int number) {
        ArticleRevision revision = of(articleId, number);
        if (revision == null) {
            throw new ProblemException(ProblemType.NOT_FOUND, "The article has no revision %d.".formatted(number));
        }
        return revision;
    }

    int number() {
        return number;
    }

    Sitting sitting() {
        return Objects.requireNonNull(sitting);
    }

    ArticleDraft content() {
        return Objects.requireNonNull(content);
    }
}
