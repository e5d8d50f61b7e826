package masthead.newsletter.edition;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.persistence.Converter;
import masthead.platform.persistence.JsonColumn;

@Singleton
@Converter
class EditionColumn extends JsonColumn<EditionDraft> {

    EditionColumn(ObjectMapper json) {
        super(json, EditionDraft.class);
    }
}
