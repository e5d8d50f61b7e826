package masthead.webhook.message;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is said of a subscription. */
@Schema(name = "SubscriptionEndedData", description = "A newsletter that somebody no longer gets.")
record SubscriptionEndedData(
        @Schema(description = "The subscription.") UUID subscriptionId,

        @Schema(description = "Whose it is.") UUID subscriberId,

        @Schema(description = "What it is of.") UUID newsletterId,

        @Schema(
                description =
                        "`left` by the reader's or the desk's wish, `erased` with all that was known of the reader. New values may be added.",
                examples = "left")
        String reason) {}
