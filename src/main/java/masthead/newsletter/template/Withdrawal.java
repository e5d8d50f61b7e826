package masthead.newsletter.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** Takes out of an edition what must not be shown any more, and leaves all else as it was. */
public final class Withdrawal {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private Withdrawal() {}

    /** The ids of all things that an edition shows something of. */
    public static Set<UUID> named(EditionContent content) {
        Set<UUID> named = new LinkedHashSet<>();
        content.parts().forEach(part -> collect(part, named));
        return named;
    }

    /** @param gone the ids of what is taken out, with each block, link or picture that is there for it alone */
    public static EditionContent of(EditionContent content, Set<UUID> gone) {
        List<JsonNode> left = new ArrayList<>();
        for (JsonNode part : content.parts()) {
            if (!isOf(part, gone)) {
                JsonNode copy = part.deepCopy();
                take(copy, gone);
                left.add(copy);
            }
        }
        return content.with(left);
    }

    private static void collect(JsonNode node, Set<UUID> named) {
        if (isThing(node)) {
            named.add(UUID.fromString(node.path("id").textValue()));
        }
        node.forEach(inner -> collect(inner, named));
    }

    private static void take(JsonNode node, Set<UUID> gone) {
        if (node instanceof ArrayNode array) {
            for (int i = array.size() - 1; i >= 0; i--) {
                if (isOf(array.get(i), gone)) {
                    array.remove(i);
                } else {
                    take(array.get(i), gone);
                }
            }
        } else if (node instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> member : List.copyOf(object.properties())) {
                if (isOf(member.getValue(), gone)) {
                    object.putNull(member.getKey());
                } else {
                    take(member.getValue(), gone);
                }
            }
        }
    }

    /** Whether it is one of those, or stands for one. */
    private static boolean isOf(JsonNode node, Set<UUID> gone) {
        if (!node.isObject()) {
            return false;
        }
        return isOne(node, gone) || node.properties().stream().anyMatch(member -> isOne(member.getValue(), gone));
    }

    private static boolean isOne(JsonNode node, Set<UUID> gone) {
        return isThing(node) && gone.contains(UUID.fromString(node.path("id").textValue()));
    }

    /** Blocks have shorter ids. */
    private static boolean isThing(JsonNode node) {
        return node.isObject() && ID.matcher(node.path("id").asText()).matches();
    }
}
