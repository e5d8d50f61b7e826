package masthead.collection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Stores what was written of a collection as the JSON that the API has too. */
@Singleton
@Converter
class CollectionColumn implements AttributeConverter<CollectionDraft, String> {

    private final ObjectMapper json;

    CollectionColumn(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public String convertToDatabaseColumn(CollectionDraft content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a collection that was read can be written", e);
        }
    }

    @Override
    public CollectionDraft convertToEntityAttribute(String column) {
        try {
            return json.readValue(column, CollectionDraft.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a collection that was stored can be read", e);
        }
    }
}
