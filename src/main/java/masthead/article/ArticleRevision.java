package masthead.article;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import masthead.article.content.ArticleDraft;
import masthead.desk.Edit;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What an article was when it was saved. Never changed. */
@Entity
@Immutable
@Table(name = "article_revision")
@IdClass(ArticleRevision.Key.class)
class ArticleRevision extends PanacheEntityBase {

    /** An article's revisions are numbered from 1. */
    record Key(UUID articleId, int number) {}

    @Id
    @Column(name = "article_id")
    private @Nullable UUID articleId;

    @Id
    private int number;

    @Column(name = "saved_at")
    private @Nullable Instant savedAt;

    @Column(name = "saved_by")
    private @Nullable String savedBy;

    @Basic(fetch = FetchType.LAZY)
    @Convert(converter = ContentColumn.class)
    private @Nullable ArticleDraft content;

    ArticleRevision() {}

    ArticleRevision(UUID articleId, int number, Edit edit, ArticleDraft content) {
        this.articleId = articleId;
        this.number = number;
        this.savedAt = edit.at();
        this.savedBy = edit.by();
        this.content = content;
    }

    /** The newest first, from below a number. */
    static List<ArticleRevision> before(UUID articleId, int number, int most) {
        return find("articleId = ?1 AND number < ?2 ORDER BY number DESC", articleId, number)
                .page(0, most)
                .list();
    }

    static @Nullable ArticleRevision of(UUID articleId, int number) {
        return findById(new Key(articleId, number));
    }

    int number() {
        return number;
    }

    Instant savedAt() {
        return Objects.requireNonNull(savedAt);
    }

    String savedBy() {
        return Objects.requireNonNull(savedBy);
    }

    ArticleDraft content() {
        return Objects.requireNonNull(content);
    }
}
