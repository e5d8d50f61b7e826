package masthead.collection;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.persistence.Converter;
import masthead.platform.persistence.JsonColumn;

@Singleton
@Converter
class CollectionColumn extends JsonColumn<CollectionDraft> {

    CollectionColumn(ObjectMapper json) {
        super(json, CollectionDraft.class);
    }
}
