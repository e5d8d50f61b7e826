package masthead.webhook.message;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is said of a campaign that went live. */
@Schema(name = "CampaignLiveData", description = "A campaign that went live.")
record CampaignLiveData(
        @Schema(description = "Which campaign.") UUID campaignId) {}
