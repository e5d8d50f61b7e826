package masthead.campaign.stage;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.persistence.Converter;
import masthead.platform.persistence.JsonColumn;

@Singleton
@Converter
public class StartProblemColumn extends JsonColumn<StartProblem> {

    StartProblemColumn(ObjectMapper json) {
        super(json, StartProblem.class);
    }
}
