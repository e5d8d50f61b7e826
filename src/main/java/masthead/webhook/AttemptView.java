package masthead.webhook;

import java.time.Instant;
import java.util.UUID;
import masthead.webhook.sending.Attempts;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One attempt to send a message. */
@Schema(name = "WebhookAttempt", description = "One attempt to send a message.")
public record AttemptView(
        UUID id,

        @Schema(
                description = "The message, as `webhook-id` told it: the same in all attempts.",
                examples = "c-6f1c2d9a-1842")
        String messageId,

        @Schema(description = "What it tells of.", examples = "content.changed")
        String type,

        @Schema(
                description =
                        "Why it was sent: `event` because it happened, `replay` or `ping` because somebody asked.",
                examples = "event")
        String cause,

        @Schema(description = "Which attempt it was; it counts from 1.", examples = "1")
        int attempt,

        @Schema(description = "When it began.") Instant at,

        @Schema(description = "How long it took, in milliseconds.", examples = "84")
        int millis,

        @Schema(description = "Whether it got there: the answer was 200 to 299.")
        boolean delivered,

        @Schema(description = "The status of the answer; null if none came.", examples = "204") @Nullable Integer status,

        @Schema(
                description =
                        "Why it did not get there: `status` for any other than 200 to 299, `timeout`, `unknown-host`, `no-connection`, "
                                + "`broken-connection`, `tls`, or `refused` with a reason; null if it did.",
                examples = "timeout")
        @Nullable String failure,

        @Schema(
                description = "How the answer begins, in one line of plain characters; null if it says nothing.",
                examples = "revalidated")
        @Nullable String excerpt) {

    static AttemptView of(Attempts.Made made) {
        return new AttemptView(
                made.id(),
                made.messageId(),
                made.type(),
                made.cause(),
                made.attempt(),
                made.at(),
                made.millis(),
                made.delivered(),
                made.status(),
                made.failure(),
                made.excerpt());
    }
}
