package masthead.campaign.content;

import jakarta.persistence.Converter;
import masthead.platform.persistence.WordColumn;

@Converter(autoApply = true)
class CampaignKindColumn extends WordColumn<CampaignKind> {

    CampaignKindColumn() {
        super(CampaignKind.class);
    }
}
