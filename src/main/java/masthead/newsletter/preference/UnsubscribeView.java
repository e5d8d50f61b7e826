package masthead.newsletter.preference;

import masthead.newsletter.subscriber.SubscriptionState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One newsletter of somebody who may leave it. */
@Schema(name = "Unsubscription", description = "One newsletter of somebody who may leave it.")
public record UnsubscribeView(
        @Schema(description = "The slug of the newsletter.", examples = "harbour-morning")
        String newsletter,

        String name,

        @Schema(description = "Whose it is, without what would tell strangers.", examples = "r•••@example.org")
        String address,

        @Schema(description = "Whether it is sent.") SubscriptionState state) {}
