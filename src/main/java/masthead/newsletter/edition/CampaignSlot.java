package masthead.newsletter.edition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import masthead.campaign.content.Slot;
import masthead.campaign.placement.MailedCampaigns;
import org.jspecify.annotations.Nullable;

/** What shows in the place for a campaign. */
@ApplicationScoped
class CampaignSlot {

    private final MailedCampaigns campaigns;

    CampaignSlot(MailedCampaigns campaigns) {
        this.campaigns = campaigns;
    }

    /** The first that may show in a placement now; null if there is none. */
    @Nullable JsonNode first(Slot placement, String language) {
        MailedCampaigns.Mailed campaign = campaigns.first(placement, language);
        if (campaign == null) {
            return null;
        }
        ObjectNode part = JsonNodeFactory.instance
                .objectNode()
                .put("type", "campaign")
                .put("campaignId", campaign.campaignId().toString())
                .put("title", campaign.title())
                .put("url", campaign.url())
                .put("button", campaign.button());
        campaign.texts().forEach(part.putArray("texts")::add);
        return part;
    }
}
