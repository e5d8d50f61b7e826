package masthead.webhook;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A secret of a webhook as it is told the one time. */
@Schema(name = "IssuedWebhookSecret", description = "A secret of a webhook: told this once, and never again.")
public record IssuedSecret(
        UUID id,
        Instant createdAt,

        @Schema(
                description = "What signatures are verified with.",
                examples = "whsec_bm8gc2VjcmV0IGJ1dCBhbiBleGFtcGxlIG9mIG9uZSwgb2s=")
        String secret) {

    static IssuedSecret of(WebhookSecret made) {
        return new IssuedSecret(made.id(), made.createdAt(), made.text());
    }

    /** Whatever is logged, the secret is not. */
    @Override
    public String toString() {
        return "IssuedSecret[id=" + id + "]";
    }
}
