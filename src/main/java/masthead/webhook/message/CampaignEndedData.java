package masthead.webhook.message;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is said of a campaign that ended. */
@Schema(name = "CampaignEndedData", description = "A campaign that ended.")
record CampaignEndedData(
        @Schema(description = "Which campaign.") UUID campaignId,

        @Schema(
                description = "What ended it: `deadline`, `goal` or `by-hand`. New causes may be added.",
                examples = "goal")
        String cause) {}
