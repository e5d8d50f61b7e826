package masthead.article.stage;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.persistence.Converter;

/** A report is read as a whole, and never searched. */
@Singleton
@Converter
class ScheduleProblemColumn extends ReportColumn<ScheduleProblem> {

    ScheduleProblemColumn(ObjectMapper json) {
        super(json, ScheduleProblem.class);
    }
}
