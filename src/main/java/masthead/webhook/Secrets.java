package masthead.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import masthead.desk.Desk;
import masthead.platform.problem.Problem;
import masthead.platform.problem.ProblemException;
import masthead.platform.problem.ProblemType;

/** The secrets of webhooks. A new one takes the place of those before; for a while both sign. */
@ApplicationScoped
@Transactional
class Secrets {

    /** How many may sign one message. */
    private static final int MOST = 5;

    private final Desk desk;
    private final Clock clock;

    Secrets(Desk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    IssuedSecret make(UUID webhook, Instant now) {
        return IssuedSecret.of(WebhookSecret.make(webhook, now));
    }

    /** @throws ProblemException 404, 409 in the trash, and while many sign already */
    IssuedSecret rotate(UUID webhook, SecretDraft draft) {
        desk.lock(Webhook.class, List.of(webhook));
        desk.find(Webhook.class, webhook).requireOutsideTrash();
        Instant now = clock.instant();
        WebhookSecret.deleteExpired(webhook, now);
        List<WebhookSecret> before = WebhookSecret.of(List.of(webhook));
        if (before.size() >= MOST) {
            throw conflict("It has %d secrets that sign. Revoke one first.".formatted(MOST));
        }
        Duration overlap = Duration.ofHours(Objects.requireNonNullElse(draft.overlapHours(), SecretDraft.USUAL));
        before.forEach(secret -> secret.expireIn(overlap, now));
        return make(webhook, now);
    }

    /** @throws ProblemException 404 */
    WebhookSecretView read(UUID webhook, UUID id) {
        return WebhookSecretView.of(require(webhook, id));
    }

    /** It signs no more from now on. @throws ProblemException 404, 409 for the one that has none beside it */
    void revoke(UUID webhook, UUID id) {
        desk.lock(Webhook.class, List.of(webhook));
        WebhookSecret secret = require(webhook, id);
        if (secret.expiresAt() == null) {
            throw conflict("It is the present one. Make another one first.");
        }
        secret.delete();
    }

    /** Those that sign now, the newest first. */
    List<byte[]> signing(UUID webhook) {
        return WebhookSecret.of(List.of(webhook)).stream()
                .filter(secret -> secret.signsAt(clock.instant()))
                .map(WebhookSecret::bytes)
                .toList();
    }

    /** One statement, however many. */
    Map<UUID, List<WebhookSecretView>> of(Collection<UUID> webhooks) {
        Instant now = clock.instant();
        return WebhookSecret.of(webhooks).stream()
                .filter(secret -> secret.signsAt(now))
                .collect(Collectors.groupingBy(
                        WebhookSecret::webhookId, Collectors.mapping(WebhookSecretView::of, Collectors.toList())));
    }

    private static WebhookSecret require(UUID webhook, UUID id) {
        WebhookSecret secret = WebhookSecret.of(webhook, id);
        if (secret == null) {
            throw new ProblemException(
                    ProblemType.NOT_FOUND, "The webhook has no secret with the id %s.".formatted(id));
        }
        return secret;
    }

    private static ProblemException conflict(String detail) {
        return new ProblemException(
                Problem.of(ProblemType.ILLEGAL_TRANSITION, detail).allowed(List.of()));
    }
}
