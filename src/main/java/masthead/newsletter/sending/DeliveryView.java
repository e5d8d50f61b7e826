package masthead.newsletter.sending;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of an edition for one recipient. */
@Schema(name = "Delivery", description = "What became of an edition for one recipient.")
public record DeliveryView(
        UUID id,

        @Schema(description = "The recipient's subscription, which may be gone by now.")
        UUID subscriptionId,

        DeliveryState state,

        @Schema(description = "How often the mail server was asked.", examples = "1")
        int attempts,

        @Schema(
                description =
                        "Why, as a word, such as `unsubscribed`, `suppressed`, `not-a-member`, `no-mailbox`, `put-off`, `deadline` or "
                                + "`edition-cancelled`; null where there is nothing to say. New words may be added.",
                examples = "no-mailbox")
        @Nullable String reason,

        @Schema(
                description = "What the mail server said last, without anybody's address.",
                examples = "550 5.1.1 No such user here")
        @Nullable String reply,

        @Schema(
                description =
                        "Which rendering of the edition it was: a further one is made when something is withdrawn.",
                examples = "1")
        @Nullable Integer rendering,

        @Schema(description = "When it was written down.") Instant queuedAt,

        @Schema(description = "When it is tried next; null if it is not.") @Nullable Instant dueAt,

        @Schema(description = "When it came to its end; null if it has not.") @Nullable Instant settledAt) {}
