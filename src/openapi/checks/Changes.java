import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import org.openapitools.openapidiff.core.output.ConsoleRender;

/** What of a document is not in a later one any more. */
final class Changes {

    private Changes() {}

    static List<String> breaking(ObjectNode released, ObjectNode present) {
        List<String> broken = new ArrayList<>(names(released, present));
        ObjectNode before = released.deepCopy();
        ObjectNode after = present.deepCopy();
        withoutWhatMayBeAdded(before, after);
        ChangedOpenApi changes = OpenApiCompare.fromContents(Older.of(before), Older.of(after));
        if (changes.isIncompatible()) {
            broken.add(told(changes));
        }
        return broken;
    }

    /** Names of operations and schemas are names in the code of clients. */
    private static List<String> names(ObjectNode released, ObjectNode present) {
        List<String> gone = new ArrayList<>();
        released.path("paths").properties().forEach(path -> path.getValue().properties().forEach(operation -> {
            JsonNode id = operation.getValue().path("operationId");
            JsonNode now = present.path("paths").path(path.getKey()).path(operation.getKey()).path("operationId");
            if (!id.equals(now)) {
                gone.add("the operation " + id.asText() + " is not at " + operation.getKey() + " " + path.getKey());
            }
        }));
        released.at("/components/schemas").fieldNames().forEachRemaining(name -> {
            if (!present.at("/components/schemas").has(name)) {
                gone.add("the schema " + name + " is gone");
            }
        });
        return gone;
    }

    /** Values of open enums and variants of unions: clients are told to be ready for some that they do not know. */
    private static void withoutWhatMayBeAdded(JsonNode before, JsonNode after) {
        if (before.isObject() && after.isObject()) {
            boolean isUnion = before.has("discriminator");
            for (Map.Entry<String, JsonNode> member : before.properties()) {
                JsonNode now = after.path(member.getKey());
                boolean mayGrow = (member.getKey().equals("enum") && before.has("x-extensible-enum"))
                        || (member.getKey().equals("oneOf") && isUnion);
                if (mayGrow && now instanceof ArrayNode values) {
                    retain(values, member.getValue());
                } else if (isUnion && member.getKey().equals("discriminator")) {
                    ((ObjectNode) now.path("mapping")).retain(keys(member.getValue().path("mapping")));
                } else {
                    withoutWhatMayBeAdded(member.getValue(), now);
                }
            }
        }
        for (int i = 0; before.isArray() && i < before.size(); i++) {
            withoutWhatMayBeAdded(before.get(i), after.path(i));
        }
    }

    private static void retain(ArrayNode values, JsonNode known) {
        Set<JsonNode> released = new HashSet<>();
        known.forEach(released::add);
        for (int i = values.size() - 1; i >= 0; i--) {
            if (!released.contains(values.get(i))) {
                values.remove(i);
            }
        }
    }

    private static List<String> keys(JsonNode object) {
        List<String> keys = new ArrayList<>();
        object.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    private static String told(ChangedOpenApi changes) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        new ConsoleRender().render(changes, new OutputStreamWriter(text, StandardCharsets.UTF_8));
        return text.toString(StandardCharsets.UTF_8);
    }
}
