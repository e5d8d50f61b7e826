package masthead.desk;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.TreeMap;
import masthead.platform.persistence.JsonColumn;

/** Texts per language. */
public abstract class LocalizedColumn<T> extends JsonColumn<Map<String, T>> {

    protected LocalizedColumn(ObjectMapper json, Class<T> texts) {
        super(json, json.getTypeFactory().constructMapType(TreeMap.class, String.class, texts));
    }
}
