package masthead.campaign.stage;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.persistence.Converter;
import masthead.platform.persistence.JsonColumn;

@Singleton
@Converter
public class GoalResultColumn extends JsonColumn<GoalResult> {

    GoalResultColumn(ObjectMapper json) {
        super(json, GoalResult.class);
    }
}
