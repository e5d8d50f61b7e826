package masthead.publication;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts the current cards where documents refer to them. See {@link Refers} for what happens to what is not published. */
@ApplicationScoped
class Embedding {

    private final ObjectMapper json;
    private final Documents documents;
    private final References references;

    Embedding(ObjectMapper json, Documents documents, Rendering rendering) {
        this.json = json;
        this.documents = documents;
        this.references = rendering.references();
    }

    /** All rows with the cards that they name: one statement, however many rows. */
    List<ObjectNode> embed(List<Documents.Row> rows) {
        Set<UUID> named = new LinkedHashSet<>();
        for (Documents.Row row : rows) {
            named.addAll(List.of(row.names()));
        }
        Map<UUID, ObjectNode> cards = new HashMap<>();
        documents.cards(named).forEach((id, card) -> cards.put(id, read(card)));
        List<ObjectNode> embedded = new ArrayList<>();
        for (Documents.Row row : rows) {
            embedded.add(whole("", read(row.json()), cards));
        }
        return embedded;
    }

    private ObjectNode read(byte[] stored) {
        try {
            return (ObjectNode) json.readTree(stored);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param within the field that holds the object, empty for a document or card itself */
    private ObjectNode whole(String within, ObjectNode document, Map<UUID, ObjectNode> cards) {
        ObjectNode answer = json.createObjectNode();
        document.properties().forEach(member -> {
            String name = member.getKey();
            JsonNode value = member.getValue();
            if (!references.contains(name)) {
                answer.set(name, inner(name, value, cards));
            } else {
                List<String> kept = references.kept(within, name);
                answer.set(
                        References.answered(name),
                        value.isArray() ? all(value, kept, cards) : card(value, kept, cards));
            }
        });
        return answer;
    }

    /** Null where an object disappears because it names what is not published. */
    private @Nullable JsonNode inner(String within, JsonNode node, Map<UUID, ObjectNode> cards) {
        if (node instanceof ArrayNode array) {
            ArrayNode kept = json.createArrayNode();
            for (JsonNode item : array) {
                JsonNode answered = inner(within, item, cards);
                if (answered != null) {
                    kept.add(answered);
                }
            }
            return kept;
        }
        if (!(node instanceof ObjectNode object)) {
            return node;
        }
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            if (references.contains(member.getKey())
                    && member.getValue().isTextual()
                    && !cards.containsKey(UUID.fromString(member.getValue().textValue()))) {
                return null;
            }
        }
        return whole(within, object, cards);
    }

    private ArrayNode all(JsonNode ids, List<String> kept, Map<UUID, ObjectNode> cards) {
        ArrayNode all = json.createArrayNode();
        for (JsonNode id : ids) {
            ObjectNode card = card(id, kept, cards);
            if (card != null) {
                all.add(card);
            }
        }
        return all;
    }

    private @Nullable ObjectNode card(JsonNode id, List<String> kept, Map<UUID, ObjectNode> cards) {
        ObjectNode card = id.isTextual() ? cards.get(UUID.fromString(id.textValue())) : null;
        if (card == null) {
            return null;
        }
        ObjectNode answered = whole("", card, cards);
        return kept.isEmpty() ? answered : answered.retain(kept);
    }
}
