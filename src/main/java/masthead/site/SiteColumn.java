package masthead.site;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Stores what the site holds as the JSON that the API has too. */
@Singleton
@Converter
class SiteColumn implements AttributeConverter<SiteDraft, String> {

    private final ObjectMapper json;

    SiteColumn(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public String convertToDatabaseColumn(SiteDraft content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a site that was read can be written", e);
        }
    }

    @Override
    public SiteDraft convertToEntityAttribute(String column) {
        try {
            return json.readValue(column, SiteDraft.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a site that was stored can be read", e);
        }
    }
}
