package masthead.access.key;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.persistence.Converter;
import java.util.List;
import masthead.access.Scope;
import masthead.platform.persistence.JsonColumn;

@Singleton
@Converter
class ScopesColumn extends JsonColumn<List<Scope>> {

    ScopesColumn(ObjectMapper json) {
        super(json, json.constructType(new TypeReference<List<Scope>>() {}));
    }
}
