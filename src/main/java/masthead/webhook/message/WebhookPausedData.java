package masthead.webhook.message;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is said of a webhook that was paused. */
@Schema(name = "WebhookPausedData", description = "A webhook that was paused.")
record WebhookPausedData(
        @Schema(description = "The webhook.") UUID webhookId,

        @Schema(description = "`failing` for about a day, or `gone`: it answered 410.", examples = "failing")
        String reason) {}
