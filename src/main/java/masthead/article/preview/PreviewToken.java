package masthead.article.preview;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import masthead.desk.Edit;
import masthead.platform.persistence.Ids;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Lets whoever holds it see the working copy of one article for a while. Only its hash is kept. */
@Entity
@Immutable
@Table(name = "preview_token")
class PreviewToken extends PanacheEntityBase {

    @Id
    private UUID id = Ids.next();

    @Column(name = "article_id")
    private @Nullable UUID articleId;

    private @Nullable String name;
    private byte[] hash = {};

    @Column(name = "created_at")
    private Instant createdAt = Instant.EPOCH;

    @Column(name = "created_by")
    private String createdBy = "";

    @Column(name = "expires_at")
    private Instant expiresAt = Instant.EPOCH;

    PreviewToken() {}

    PreviewToken(UUID articleId, @Nullable String name, byte[] hash, Edit edit, Instant expiresAt) {
        this.articleId = articleId;
        this.name = name;
        this.hash = hash;
        this.createdAt = edit.at();
        this.createdBy = edit.by();
        this.expiresAt = expiresAt;
    }

    static @Nullable PreviewToken of(UUID articleId, UUID id) {
        return find("articleId = ?1 AND id = ?2", articleId, id).firstResult();
    }

    static @Nullable PreviewToken of(byte[] hash) {
        return find("hash", (Object) hash).firstResult();
    }

    /** The newest first. */
    static List<PreviewToken> of(UUID articleId, @Nullable UUID before, int most) {
        return (before == null
                        ? find("articleId = ?1 ORDER BY id DESC", articleId)
                        : find("articleId = ?1 AND id < ?2 ORDER BY id DESC", articleId, before))
                .page(0, most)
                .list();
    }

    static void deleteExpired(Instant now) {
        delete("expiresAt <= ?1", now);
    }

    /** Whether it is the one with this hash, compared in constant time, and has not expired. */
    boolean opens(byte[] presented, Instant now) {
        return MessageDigest.isEqual(hash, presented) && now.isBefore(expiresAt);
    }

    UUID id() {
        return id;
    }

    UUID articleId() {
        return Objects.requireNonNull(articleId);
    }

    @Nullable String name() {
        return name;
    }

    Instant createdAt() {
        return createdAt;
    }

    String createdBy() {
        return createdBy;
    }

    Instant expiresAt() {
        return expiresAt;
    }
}
