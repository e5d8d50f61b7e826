package masthead.campaign.stage;

import jakarta.persistence.Converter;
import masthead.platform.persistence.WordColumn;

@Converter(autoApply = true)
class CampaignStateColumn extends WordColumn<CampaignState> {

    CampaignStateColumn() {
        super(CampaignState.class);
    }
}
