package masthead.platform.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.AttributeConverter;
import org.jspecify.annotations.Nullable;

/** Stores a value as the JSON that the wire has too: it is read as a whole. */
public abstract class JsonColumn<T> implements AttributeConverter<@Nullable T, @Nullable String> {

    private final ObjectMapper json;
    private final JavaType type;

    protected JsonColumn(ObjectMapper json, Class<T> type) {
        this(json, json.constructType(type));
    }

    protected JsonColumn(ObjectMapper json, JavaType type) {
        this.json = json;
        this.type = type;
    }

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable T value) {
        return value == null ? null : json(value);
    }

    /** What is stored for a value. */
    public String json(T value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was read can be written", e);
        }
    }

    @Override
    public @Nullable T convertToEntityAttribute(@Nullable String column) {
        try {
            return column == null ? null : json.readValue(column, type);
        } catch (JsonProcessingException e) {
            // Jackson's own words repeat what is stored.
            throw new IllegalStateException("a %s that was stored cannot be read".formatted(type.toCanonical()));
        }
    }
}
