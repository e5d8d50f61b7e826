package masthead.article.stage;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.persistence.Converter;
import masthead.platform.persistence.JsonColumn;

@Singleton
@Converter
class ScheduleRunColumn extends JsonColumn<ScheduleRun> {

    ScheduleRunColumn(ObjectMapper json) {
        super(json, ScheduleRun.class);
    }
}
