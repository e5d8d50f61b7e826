package masthead.article.stage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.AttributeConverter;
import org.jspecify.annotations.Nullable;

/** Stores a report as the JSON that the wire has too. */
class ReportColumn<R> implements AttributeConverter<@Nullable R, @Nullable String> {

    private final ObjectMapper json;
    private final Class<R> type;

    ReportColumn(ObjectMapper json, Class<R> type) {
        this.json = json;
        this.type = type;
    }

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable R report) {
        try {
            return report == null ? null : json.writeValueAsString(report);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a report can be written", e);
        }
    }

    @Override
    public @Nullable R convertToEntityAttribute(@Nullable String column) {
        try {
            return column == null ? null : json.readValue(column, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a report that was stored can be read", e);
        }
    }
}
