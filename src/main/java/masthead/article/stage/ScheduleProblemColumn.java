package masthead.article.stage;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.persistence.Converter;
import masthead.platform.persistence.JsonColumn;

@Singleton
@Converter
class ScheduleProblemColumn extends JsonColumn<ScheduleProblem> {

    ScheduleProblemColumn(ObjectMapper json) {
        super(json, ScheduleProblem.class);
    }
}
