package masthead.platform.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A change to a JSON object (RFC 7396): members replace those of the same name, null removes, objects merge, arrays are
 * replaced whole.
 */
public record MergePatch(ObjectNode changes) {

    public static final String MEDIA_TYPE = "application/merge-patch+json";

    JsonNode applyTo(ObjectNode target) {
        return merge(target, changes);
    }

    private static ObjectNode merge(ObjectNode target, ObjectNode changes) {
        changes.properties().forEach(change -> {
            String name = change.getKey();
            JsonNode value = change.getValue();
            if (value.isNull()) {
                target.remove(name);
            } else if (value instanceof ObjectNode object) {
                ObjectNode inner = target.get(name) instanceof ObjectNode present ? present : target.objectNode();
                target.set(name, merge(inner, object));
            } else {
                target.set(name, value);
            }
        });
        return target;
    }
}
