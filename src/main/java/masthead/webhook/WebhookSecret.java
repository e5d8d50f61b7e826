package masthead.webhook;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import masthead.platform.persistence.Ids;
import masthead.platform.persistence.RandomSecret;
import org.jspecify.annotations.Nullable;

/** What messages are signed with. It has to be kept as it is: whoever signs has to know it. */
@Entity
@Table(name = "webhook_secret")
class WebhookSecret extends PanacheEntityBase {

    private static final String PREFIX = "whsec_";

    @Id
    private UUID id = Ids.next();

    @Column(name = "webhook_id")
    private UUID webhookId = new UUID(0, 0);

    private byte[] secret = {};

    @Column(name = "created_at")
    private Instant createdAt = Instant.EPOCH;

    @Column(name = "expires_at")
    private @Nullable Instant expiresAt;

    WebhookSecret() {}

    /** A new one, of random bytes. */
    static WebhookSecret make(UUID webhookId, Instant now) {
        WebhookSecret made = new WebhookSecret();
        made.webhookId = webhookId;
        made.createdAt = now;
        made.secret = RandomSecret.bytes();
        made.persist();
        return made;
    }

    static List<WebhookSecret> of(Collection<UUID> webhooks) {
        return list("webhookId IN ?1 ORDER BY id DESC", webhooks);
    }

    static @Nullable WebhookSecret of(UUID webhook, UUID id) {
        return find("webhookId = ?1 AND id = ?2", webhook, id).firstResult();
    }

    static void deleteExpired(UUID webhook, Instant now) {
        delete("webhookId = ?1 AND expiresAt <= ?2", webhook, now);
    }

    boolean signsAt(Instant now) {
        return expiresAt == null || now.isBefore(expiresAt);
    }

    /** Another one takes its place; both sign until then. */
    void expireIn(Duration overlap, Instant now) {
        Instant end = now.plus(overlap);
        if (expiresAt == null || end.isBefore(expiresAt)) {
            expiresAt = end;
        }
    }

    UUID id() {
        return id;
    }

    UUID webhookId() {
        return webhookId;
    }

    Instant createdAt() {
        return createdAt;
    }

    @Nullable Instant expiresAt() {
        return expiresAt;
    }

    byte[] bytes() {
        return secret.clone();
    }

    /** As receivers want it. */
    String text() {
        return PREFIX + Base64.getEncoder().encodeToString(secret);
    }
}
