package masthead.webhook.message;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is said of a campaign that reached its goal. */
@Schema(name = "CampaignGoalReachedData", description = "A campaign that reached its goal.")
record CampaignGoalReachedData(
        @Schema(description = "The campaign.") UUID campaignId,

        @Schema(
                description =
                        "What is counted: `new-members`, `gifts`, `members-total` or `amount`. New types may be added.",
                examples = "new-members")
        String type,

        @Schema(description = "What was wanted: how many, or how much in minor units.", examples = "1000")
        long target,

        @Schema(description = "When it was seen to be reached.")
        Instant reachedAt) {}
