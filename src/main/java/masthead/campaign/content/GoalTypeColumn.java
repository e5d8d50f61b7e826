package masthead.campaign.content;

import jakarta.persistence.Converter;
import masthead.platform.persistence.WordColumn;

@Converter(autoApply = true)
class GoalTypeColumn extends WordColumn<GoalType> {

    GoalTypeColumn() {
        super(GoalType.class);
    }
}
