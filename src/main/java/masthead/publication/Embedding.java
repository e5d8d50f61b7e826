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
            embedded.add(whole(read(row.json()), cards));
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

    private ObjectNode whole(ObjectNode document, Map<UUID, ObjectNode> cards) {
        ObjectNode answer = json.createObjectNode();
        document.properties().forEach(member -> {
            String name = member.getKey();
            JsonNode value = member.getValue();
            if (references.isOpaque(name)) {
                answer.set(name, value);
            } else if (!references.contains(name)) {
                answer.set(name, inner(value, cards));
            } else {
                answer.set(References.answered(name), value.isArray() ? all(value, cards) : card(value, cards));
            }
        });
        return answer;
    }

    /** Null where an object disappears because it names what is not published. */
    private @Nullable JsonNode inner(JsonNode node, Map<UUID, ObjectNode> cards) {
        if (node instanceof ArrayNode array) {
            ArrayNode kept = json.createArrayNode();
            for (JsonNode item : array) {
                JsonNode answered = inner(item, cards);
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
            if (references.needs(member.getKey())
                    && member.getValue().isTextual()
                    && card(member.getValue(), cards) == null) {
                return null;
            }
        }
        return whole(object, cards);
    }

    private ArrayNode all(JsonNode ids, Map<UUID, ObjectNode> cards) {
        ArrayNode kept = json.createArrayNode();
        for (JsonNode id : ids) {
            ObjectNode card = card(id, cards);
            if (card != null) {
                kept.add(card);
            }
        }
        return kept;
    }

    private @Nullable ObjectNode card(JsonNode id, Map<UUID, ObjectNode> cards) {
        ObjectNode card = id.isTextual() ? cards.get(UUID.fromString(id.textValue())) : null;
        return card == null ? null : whole(card, cards);
    }
}
