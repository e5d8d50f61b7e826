package masthead.newsletter.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whom an article is by, in one line. */
final class Bylines {

    private Bylines() {}

    /** Null where nobody is named. */
    static @Nullable String of(JsonNode bylines) {
        List<String> names = new ArrayList<>();
        for (JsonNode byline : bylines) {
            String name = byline.path("author")
                    .path("name")
                    .asText(byline.path("guest").asText(""));
            if (!name.isEmpty()) {
                names.add(name);
            }
        }
        return names.isEmpty() ? null : String.join(", ", names);
    }
}
