package masthead.access.key;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import masthead.access.Caller;
import masthead.access.Scope;
import masthead.platform.http.ETags;
import masthead.platform.persistence.Ids;
import masthead.platform.problem.Problem;
import org.jspecify.annotations.Nullable;

/** A key that opens the desk. Only its hash is kept. */
@Entity
@Table(name = "api_key")
class ApiKey extends PanacheEntityBase {

    @Id
    private UUID id = Ids.next();

    @Version
    private int version = 1;

    @Column(updatable = false)
    private String name = "";

    private @Nullable String description;
    private byte[] hash = {};
    private @Nullable String hint;

    /** Null for one that may do everything, also what later versions add. */
    @Convert(converter = ScopesColumn.class)
    private @Nullable List<Scope> scopes = List.of();

    @Column(name = "allowed_origins")
    @Convert(converter = OriginsColumn.class)
    private List<String> allowedOrigins = List.of();

    @Column(name = "expires_at")
    private @Nullable Instant expiresAt;

    /** Written by {@link LastUses} alone. */
    @Column(name = "last_used_at", insertable = false, updatable = false)
    private @Nullable Instant lastUsedAt;

    @Column(name = "revoked_at")
    private @Nullable Instant revokedAt;

    @Column(name = "previous_hash")
    private byte @Nullable [] previousHash;

    @Column(name = "previous_until")
    private @Nullable Instant previousUntil;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt = Instant.EPOCH;

    @Column(name = "created_by", updatable = false)
    private String createdBy = "";

    @Column(name = "saved_at")
    private Instant savedAt = Instant.EPOCH;

    @Column(name = "saved_by")
    private String savedBy = "";

    ApiKey() {}

    /** @param by who makes it */
    ApiKey(String name, KeySecret secret, String by, Instant now) {
        this.name = name;
        this.hash = secret.hash();
        this.hint = secret.hint();
        this.createdAt = now;
        this.createdBy = by;
        touch(by, now);
    }

    /** A key that may do everything. */
    static ApiKey ofAll(String name, KeySecret secret, Instant now) {
        ApiKey key = new ApiKey(name, secret, name, now);
        key.scopes = null;
        return key;
    }

    static @Nullable ApiKey locked(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    static @Nullable ApiKey named(String name) {
        return find("name", name).withLock(LockModeType.PESSIMISTIC_WRITE).firstResult();
    }

    /** The newest first. */
    static List<ApiKey> page(boolean revoked, @Nullable UUID before, int most) {
        String which = revoked ? "revokedAt IS NOT NULL" : "revokedAt IS NULL";
        return (before == null
                        ? find(which + " ORDER BY id DESC")
                        : find(which + " AND id < ?1 ORDER BY id DESC", before))
                .page(0, most)
                .list();
    }

    /** Those that work, for ever if nobody revokes them. */
    static List<ApiKey> working() {
        return list("revokedAt IS NULL AND expiresAt IS NULL");
    }

    void revise(KeyDraft draft, String by, Instant now) {
        description = draft.description();
        if (scopes != null || !EnumSet.copyOf(draft.scopes()).equals(EnumSet.allOf(Scope.class))) {
            scopes = draft.scopes();
        }
        expiresAt = draft.expiresAt();
        allowedOrigins = draft.allowedOrigins();
        touch(by, now);
    }

    /** @param overlap how long the secret that it has works beside the new one */
    void rotate(KeySecret secret, Duration overlap, String by, Instant now) {
        previousHash = overlap.isZero() ? null : hash;
        previousUntil = overlap.isZero() ? null : now.plus(overlap);
        hash = secret.hash();
        hint = secret.hint();
        touch(by, now);
    }

    void revoke(String by, Instant now) {
        revokedAt = now;
        touch(by, now);
    }

    /** The operator says what opens the desk: all of it, from now on, whatever became of the key before. */
    void replace(KeySecret secret, Instant now) {
        if (!Arrays.equals(hash, secret.hash())) {
            rotate(secret, Duration.ZERO, name, now);
            scopes = null;
            expiresAt = null;
            revokedAt = null;
            allowedOrigins = List.of();
        }
    }

    private void touch(String by, Instant now) {
        savedAt = now;
        savedBy = by;
    }

    boolean isRevoked() {
        return revokedAt != null;
    }

    /** What it may do, without what that includes. */
    Set<Scope> scopes() {
        return scopes == null ? EnumSet.allOf(Scope.class) : EnumSet.copyOf(scopes);
    }

    String name() {
        return name;
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    Problem.Current current() {
        return new Problem.Current(ETags.ofVersion(version), savedAt, savedBy);
    }

    KeyDraft draft() {
        return new KeyDraft(name, description, scopes().stream().sorted().toList(), expiresAt, allowedOrigins);
    }

    KnownKey known() {
        return new KnownKey(
                Caller.key(id, name, scopes()),
                hash,
                previousHash,
                previousUntil,
                expiresAt,
                revokedAt != null,
                Set.copyOf(allowedOrigins));
    }

    KeyView view(Instant now) {
        return new KeyView(
                id,
                version,
                name,
                description,
                hint,
                scopes().stream().sorted().toList(),
                expiresAt,
                allowedOrigins,
                lastUsedAt,
                previousUntil == null || !now.isBefore(previousUntil) ? null : previousUntil,
                revokedAt,
                createdAt,
                createdBy,
                savedAt,
                savedBy);
    }
}
