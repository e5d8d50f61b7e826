package masthead.newsletter.edition;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.persistence.Converter;
import masthead.platform.persistence.JsonColumn;

@Singleton
@Converter
class EditionProblemColumn extends JsonColumn<EditionProblem> {

    EditionProblemColumn(ObjectMapper json) {
        super(json, EditionProblem.class);
    }
}
