package masthead.campaign.stage;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.persistence.Converter;
import masthead.platform.persistence.JsonColumn;

@Singleton
@Converter
public class CampaignRunColumn extends JsonColumn<CampaignRun> {

    CampaignRunColumn(ObjectMapper json) {
        super(json, CampaignRun.class);
    }
}
