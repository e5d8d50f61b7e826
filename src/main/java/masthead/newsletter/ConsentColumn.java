package masthead.newsletter;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.persistence.Converter;
import masthead.platform.persistence.JsonColumn;

@Singleton
@Converter
class ConsentColumn extends JsonColumn<ConsentDraft> {

    ConsentColumn(ObjectMapper json) {
        super(json, ConsentDraft.class);
    }
}
