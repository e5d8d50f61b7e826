package masthead.webhook;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A webhook as it is told when it is created. */
@Schema(name = "IssuedWebhook", description = "A webhook that was created, with its first secret.")
public record IssuedWebhook(
        @Schema(description = "The webhook.") WebhookView webhook,

        @Schema(description = "Its secret: told this once, and never again.")
        IssuedSecret secret) {}
