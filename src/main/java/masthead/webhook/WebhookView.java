package masthead.webhook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import masthead.desk.DeskObject;
import masthead.webhook.message.EventType;
import masthead.webhook.message.WebhookFilters;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A webhook as the desk sees it. */
@Schema(name = "DeskWebhook", description = "A webhook as the desk sees it.")
public record WebhookView(
        UUID id,
        int version,

        @Schema(description = "Where messages are sent.", format = "uri")
        String url,

        @Schema(description = "Who or what it is for.") @Nullable String description,

        @Schema(description = "What it is told of.") List<EventType> events,

        @Schema(description = "What it is told of, if not of everything.")
        WebhookFilters filters,

        @Schema(description = "Whether anything is sent.") boolean active,

        @Schema(description = "What messages are signed with: the newest first, and those that still sign beside it.")
        List<WebhookSecretView> secrets,

        @Schema(description = "How it is doing.") WebhookProgress progress,

        Instant createdAt,
        String createdBy,
        Instant savedAt,
        String savedBy,
        @Nullable Instant trashedAt) {

    static WebhookView of(Webhook webhook, List<WebhookSecretView> secrets, WebhookProgress progress) {
        DeskObject.Stamp stamp = webhook.stamp();
        WebhookDraft content = webhook.content();
        return new WebhookView(
                stamp.id(),
                stamp.version(),
                content.url(),
                content.description(),
                content.events(),
                content.wanted(),
                content.isActive(),
                secrets,
                progress,
                stamp.createdAt(),
                stamp.createdBy(),
                stamp.savedAt(),
                stamp.savedBy(),
                stamp.trashedAt());
    }
}
