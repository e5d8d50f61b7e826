package masthead.platform.http;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a form on a page says (application/x-www-form-urlencoded). Of a field that comes twice the first counts. */
@Schema(type = SchemaType.OBJECT)
public record FormFields(Map<String, String> fields) {

    /** Null for what is not there or blank. */
    public @Nullable String get(String name) {
        String value = fields.get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** Whatever is logged, nobody is named. */
    @Override
    public String toString() {
        return "FormFields";
    }
}
