package masthead.membership.tier;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.persistence.Converter;
import java.util.List;
import masthead.platform.persistence.JsonColumn;

@Singleton
@Converter
class BenefitsColumn extends JsonColumn<List<String>> {

    BenefitsColumn(ObjectMapper json) {
        super(json, json.getTypeFactory().constructCollectionType(List.class, String.class));
    }
}
