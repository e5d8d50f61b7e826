package masthead.campaign.stage;

import jakarta.persistence.Converter;
import masthead.platform.persistence.WordColumn;

@Converter(autoApply = true)
class EndCauseColumn extends WordColumn<EndCause> {

    EndCauseColumn() {
        super(EndCause.class);
    }
}
