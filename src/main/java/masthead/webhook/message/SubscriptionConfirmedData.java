package masthead.webhook.message;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is said of a subscription. */
@Schema(name = "SubscriptionConfirmedData", description = "A newsletter that somebody gets from now on.")
record SubscriptionConfirmedData(
        @Schema(description = "The subscription.") UUID subscriptionId,

        @Schema(description = "Whose it is.") UUID subscriberId,

        @Schema(description = "What it is of.") UUID newsletterId) {}
