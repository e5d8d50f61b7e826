package masthead.webhook;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A secret of a webhook, without the secret itself. */
@Schema(name = "WebhookSecret", description = "What messages are signed with, without the secret itself.")
public record WebhookSecretView(
        UUID id,
        Instant createdAt,

        @Schema(description = "When it signs no more; null if nothing has taken its place.") @Nullable Instant expiresAt) {

    static WebhookSecretView of(WebhookSecret secret) {
        return new WebhookSecretView(secret.id(), secret.createdAt(), secret.expiresAt());
    }
}
