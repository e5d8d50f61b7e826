package masthead.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import masthead.body.block.Block;

/** Stores a body as the JSON that the wire has too. */
@Singleton
@Converter
class BlocksColumn implements AttributeConverter<List<Block>, String> {

    private static final TypeReference<List<Block>> BLOCKS = new TypeReference<>() {};

    private final ObjectMapper json;

    BlocksColumn(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public String convertToDatabaseColumn(List<Block> body) {
        try {
            return json.writerFor(BLOCKS).writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a body that was read can be written", e);
        }
    }

    @Override
    public List<Block> convertToEntityAttribute(String column) {
        try {
            return json.readValue(column, BLOCKS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a body that was stored can be read", e);
        }
    }
}
