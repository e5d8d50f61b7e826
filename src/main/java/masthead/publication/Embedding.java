package masthead.publication;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.arc.All;
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
    private final List<Enrichment> enrichments;

    Embedding(ObjectMapper json, Documents documents, Rendering rendering, @All List<Enrichment> enrichments) {
        this.json = json;
        this.documents = documents;
        this.references = rendering.references();
        this.enrichments = enrichments;
    }

    /** All rows with the cards that they name and what is added to both: one statement, however many rows. */
    List<ObjectNode> embed(List<Documents.Row> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Set<UUID> named = new LinkedHashSet<>();
        enrichments.forEach(enrichment -> named.add(enrichment.source()));
        for (Documents.Row row : rows) {
            named.addAll(List.of(row.names()));
        }
        Cards cards = cards(named);
        List<ObjectNode> embedded = new ArrayList<>();
        for (Documents.Row row : rows) {
            embedded.add(cards.enrich(row.type(), whole(read(row.json()), cards)));
        }
        return embedded;
    }

    /** The stored card of one document; null while readers have none. */
    @Nullable ObjectNode stored(UUID id) {
        return documents.cards(List.of(id)).stream()
                .filter(card -> card.id().equals(id))
                .map(card -> read(card.json()))
                .findFirst()
                .orElse(null);
    }

    private Cards cards(Set<UUID> named) {
        Map<UUID, Cards.Card> cards = new HashMap<>();
        documents.cards(named).forEach(row -> cards.put(row.id(), new Cards.Card(row.type(), read(row.json()))));
        return new Cards(
                cards,
                enrichments.stream()
                        .map(enrichment -> {
                            Cards.Card source = cards.get(enrichment.source());
                            return enrichment.of(source == null ? null : source.stored());
                        })
                        .toList());
    }

    private ObjectNode read(byte[] stored) {
        try {
            return (ObjectNode) json.readTree(stored);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ObjectNode whole(ObjectNode document, Cards cards) {
        ObjectNode answer = json.createObjectNode();
        document.properties().forEach(member -> {
            String name = member.getKey();
            JsonNode value = member.getValue();
            if (name.equals("localized")) {
                return;
            }
            if (!references.contains(name)) {
                answer.set(name, inner(value, cards));
            } else {
                answer.set(
                        References.answered(name), value.isArray() ? all(name, value, cards) : one(name, value, cards));
            }
        });
        return answer;
    }

    /** Null where an object disappears because it names what is not published. */
    private @Nullable JsonNode inner(JsonNode node, Cards cards) {
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
            if (references.contains(member.getKey())
                    && member.getValue().isTextual()
                    && cards.get(UUID.fromString(member.getValue().textValue())) == null) {
                return null;
            }
        }
        return whole(object, cards);
    }

    private ArrayNode all(String field, JsonNode ids, Cards cards) {
        ArrayNode kept = json.createArrayNode();
        for (JsonNode id : ids) {
            ObjectNode card = one(field, id, cards);
            if (card != null) {
                kept.add(card);
            }
        }
        return kept;
    }

    private @Nullable ObjectNode one(String field, JsonNode id, Cards cards) {
        Cards.Card card = id.isTextual() ? cards.get(UUID.fromString(id.textValue())) : null;
        if (card == null) {
            return null;
        }
        ObjectNode whole = cards.enrich(card.type(), whole(card.stored(), cards));
        return references.isLink(field) ? link(card.type(), whole) : whole;
    }

    private ObjectNode link(String type, ObjectNode card) {
        ObjectNode link = json.createObjectNode().put("type", type);
        link.set("id", card.get("id"));
        link.set("url", card.path("url").isMissingNode() ? null : card.get("url"));
        return link;
    }
}
