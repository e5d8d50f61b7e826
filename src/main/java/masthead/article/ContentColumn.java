package masthead.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import masthead.article.content.ArticleDraft;

/** Stores what an article says as the JSON that the wire has too. */
@Singleton
@Converter
class ContentColumn implements AttributeConverter<ArticleDraft, String> {

    private final ObjectMapper json;

    ContentColumn(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public String convertToDatabaseColumn(ArticleDraft content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a draft that was read can be written", e);
        }
    }

    @Override
    public ArticleDraft convertToEntityAttribute(String column) {
        try {
            return json.readValue(column, ArticleDraft.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a draft that was stored can be read", e);
        }
    }
}
