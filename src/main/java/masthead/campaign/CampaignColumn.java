package masthead.campaign;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.persistence.Converter;
import masthead.campaign.content.CampaignDraft;
import masthead.platform.persistence.JsonColumn;

@Singleton
@Converter
class CampaignColumn extends JsonColumn<CampaignDraft> {

    CampaignColumn(ObjectMapper json) {
        super(json, CampaignDraft.class);
    }
}
