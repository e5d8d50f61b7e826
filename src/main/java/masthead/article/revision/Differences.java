package masthead.article.revision;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds what leads from one content to another. Objects are compared member by member. Of lists, only the body is looked into: others
 * are short, and read best as a whole.
 */
final class Differences {

    private static final JsonPointer BODY = JsonPointer.compile("/body");

    private final List<PatchOperation> patch = new ArrayList<>();
    private final List<BlockChange> blocks = new ArrayList<>();

    List<PatchOperation> patch() {
        return patch;
    }

    List<BlockChange> blocks() {
        return blocks;
    }

    void compare(ObjectNode before, ObjectNode after) {
        compare(JsonPointer.empty(), before, after, null);
    }

    /** @param blockId the block that this is in */
    void compare(JsonPointer place, JsonNode before, JsonNode after, @Nullable String blockId) {
        if (before.equals(after)) {
            return;
        }
        if (before instanceof ObjectNode one && after instanceof ObjectNode other) {
            compareMembers(place, one, other, blockId);
        } else if (place.equals(BODY)
                && before instanceof ArrayNode one
                && after instanceof ArrayNode other
                && Blocks.areNamed(one)
                && Blocks.areNamed(other)) {
            new BodyDifferences(place, Blocks.of(one), Blocks.of(other)).addTo(this);
        } else {
            patch.add(new PatchOperation.Replace(place.toString(), after, before, blockId));
        }
    }

    private void compareMembers(JsonPointer place, ObjectNode before, ObjectNode after, @Nullable String blockId) {
        before.properties().forEach(member -> {
            JsonPointer there = place.appendProperty(member.getKey());
            JsonNode other = after.get(member.getKey());
            if (other == null) {
                patch.add(new PatchOperation.Remove(there.toString(), member.getValue(), blockId));
            } else {
                compare(there, member.getValue(), other, blockId);
            }
        });
        after.properties().forEach(member -> {
            if (!before.has(member.getKey())) {
                JsonPointer there = place.appendProperty(member.getKey());
                patch.add(new PatchOperation.Add(there.toString(), member.getValue(), blockId));
            }
        });
    }
}
