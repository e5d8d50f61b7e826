package masthead.article.revision;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The blocks of a body by their ids, in order. */
record Blocks(Map<String, JsonNode> byId) {

    static Blocks of(ArrayNode body) {
        Map<String, JsonNode> byId = new LinkedHashMap<>();
        body.forEach(block -> byId.put(block.path("id").asText(), block));
        return new Blocks(byId);
    }

    /** Whether each block has an id, and no two the same; so it is in whatever the desk saved. */
    static boolean areNamed(ArrayNode body) {
        Set<String> ids = new HashSet<>();
        for (JsonNode block : body) {
            if (!block.path("id").isTextual() || !ids.add(block.get("id").textValue())) {
                return false;
            }
        }
        return true;
    }

    boolean has(String id) {
        return byId.containsKey(id);
    }

    JsonNode get(String id) {
        JsonNode block = byId.get(id);
        if (block == null) {
            throw new IllegalArgumentException("the body has no block " + id);
        }
        return block;
    }

    String type(String id) {
        return get(id).path("type").asText();
    }

    List<String> ids() {
        return new ArrayList<>(byId.keySet());
    }

    /** Those that another body has as well. */
    List<String> idsIn(Blocks other) {
        return byId.keySet().stream().filter(other::has).toList();
    }
}
