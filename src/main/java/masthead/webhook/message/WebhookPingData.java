package masthead.webhook.message;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is said to a webhook that is tested. */
@Schema(name = "WebhookPingData", description = "A webhook that is tested.")
public record WebhookPingData(
        @Schema(description = "The webhook.") UUID webhookId) {}
