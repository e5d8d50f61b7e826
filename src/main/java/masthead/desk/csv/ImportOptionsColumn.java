package masthead.desk.csv;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.persistence.Converter;
import java.util.Map;
import java.util.TreeMap;
import masthead.platform.persistence.JsonColumn;

@Singleton
@Converter
class ImportOptionsColumn extends JsonColumn<Map<String, String>> {

    ImportOptionsColumn(ObjectMapper json) {
        super(json, json.getTypeFactory().constructMapType(TreeMap.class, String.class, String.class));
    }
}
