package masthead.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.AttributeConverter;
import java.util.Map;
import java.util.TreeMap;

/** Stores texts per language as the JSON that the wire has too. */
public abstract class LocalizedColumn<T> implements AttributeConverter<Map<String, T>, String> {

    private final ObjectMapper json;
    private final JavaType type;

    protected LocalizedColumn(ObjectMapper json, Class<T> texts) {
        this.json = json;
        this.type = json.getTypeFactory().constructMapType(TreeMap.class, String.class, texts);
    }

    @Override
    public String convertToDatabaseColumn(Map<String, T> texts) {
        try {
            return json.writeValueAsString(texts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts that were read can be written", e);
        }
    }

    @Override
    public Map<String, T> convertToEntityAttribute(String column) {
        try {
            return json.readValue(column, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts that were stored can be read", e);
        }
    }
}
