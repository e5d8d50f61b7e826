package masthead.publication;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import masthead.platform.paging.Cursor;
import org.jspecify.annotations.Nullable;

/** Puts the current cards where documents refer to them. See {@link Refers} for what happens to what is not published, and
 * {@link PerLanguage} for the language of texts. */
@ApplicationScoped
class Embedding {

    private final ObjectMapper json;
    private final Documents documents;
    private final References references;
    private final LocalizedTexts texts;
    private final List<Enrichment> enrichments;

    Embedding(ObjectMapper json, Documents documents, Rendering rendering, @All List<Enrichment> enrichments) {
        this.json = json;
        this.documents = documents;
        this.references = rendering.references();
        this.texts = rendering.texts();
        this.enrichments = enrichments;
    }

    /** What stands around a place: all cards, and the tags of the language there. */
    private record Context(Cards cards, List<String> tags) {

        Context inside(String language) {
            return language.isEmpty() ? this : new Context(cards, LocalizedTexts.found(language));
        }
    }

    /**
     * All rows with the cards that they name and what is added to both: one statement, however many rows.
     *
     * @param language of the texts where a document has none, empty for the usual ones
     */
    List<ObjectNode> embed(List<Documents.Row> rows, String language) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Set<UUID> named = new LinkedHashSet<>();
        enrichments.forEach(enrichment -> named.add(enrichment.source()));
        for (Documents.Row row : rows) {
            named.addAll(List.of(row.names()));
        }
        Context context = new Context(cards(named), LocalizedTexts.found(language));
        List<ObjectNode> embedded = new ArrayList<>();
        for (Documents.Row row : rows) {
            Context inside = context.inside(row.language());
            embedded.add(inside.cards().enrich(row.type(), whole("", read(row.json()), inside)));
        }
        return embedded;
    }

    /** A document that is not stored, with the cards that it names. */
    ObjectNode embed(String type, UUID id, String language, Record document) {
        ObjectNode tree = json.valueToTree(document);
        UUID[] names = references.namedBy(tree).toArray(UUID[]::new);
        byte[] bytes = tree.toString().getBytes(StandardCharsets.UTF_8);
        Documents.Row row = new Documents.Row(id, type, language, null, bytes, names, new Cursor("", id));
        return embed(List.of(row), language).getFirst();
    }

    /** The stored card of one document. */
    Lookup.Source stored(String type, UUID id) {
        Documents.Reading reading = documents.these(type, List.of(id));
        return new Lookup.Source(
                reading.commit(),
                reading.rows().isEmpty() ? null : read(reading.rows().getFirst().json()));
    }

    private Cards cards(Set<UUID> named) {
        Map<UUID, Cards.Card> cards = new HashMap<>();
        documents
                .cards(named)
                .forEach((id, card) -> cards.put(id, new Cards.Card(card.type(), card.language(), read(card.json()))));
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

    /** @param within the field that holds the object, empty for a document or card itself */
    private ObjectNode whole(String within, ObjectNode document, Context context) {
        ObjectNode answer = json.createObjectNode();
        document.properties().forEach(member -> {
            String name = member.getKey();
            JsonNode value = member.getValue();
            if (references.contains(name)) {
                References.Place place = new References.Place(within, name);
                answer.set(
                        References.answered(name),
                        value.isArray() ? all(place, value, context) : one(place, value, context));
            } else if (references.isOpaque(name) && !texts.contains(name)) {
                answer.set(name, value);
            } else if (references.isMap(name) && !texts.contains(name)) {
                ObjectNode map = answer.putObject(name);
                value.properties().forEach(entry -> map.set(entry.getKey(), inner(name, entry.getValue(), context)));
            } else if (!texts.contains(name)) {
                answer.set(name, inner(name, value, context));
            }
        });
        texts.put(document, context.tags(), answer);
        return answer;
    }

    /** Null where an object disappears because it names what is not published. */
    private @Nullable JsonNode inner(String within, JsonNode node, Context context) {
        if (node instanceof ArrayNode array) {
            ArrayNode kept = json.createArrayNode();
            for (JsonNode item : array) {
                JsonNode answered = inner(within, item, context);
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
            if (references.needs(within, member.getKey())
                    && member.getValue().isTextual()
                    && context.cards().get(UUID.fromString(member.getValue().textValue())) == null) {
                return null;
            }
        }
        ObjectNode answered = whole(within, object, context);
        return references.isEmptied(within, answered) ? null : answered;
    }

    private ArrayNode all(References.Place place, JsonNode ids, Context context) {
        ArrayNode all = json.createArrayNode();
        for (JsonNode id : ids) {
            ObjectNode card = one(place, id, context);
            if (card != null) {
                all.add(card);
            }
        }
        return all;
    }

    private @Nullable ObjectNode one(References.Place place, JsonNode id, Context context) {
        Cards.Card card = id.isTextual() ? context.cards().get(UUID.fromString(id.textValue())) : null;
        if (card == null) {
            return null;
        }
        ObjectNode whole =
                context.cards().enrich(card.type(), whole("", card.stored(), context.inside(card.language())));
        if (references.isLink(place)) {
            return link(card.type(), whole);
        }
        List<String> kept = references.kept(place);
        return kept.isEmpty() ? whole : whole.retain(kept);
    }

    private ObjectNode link(String type, ObjectNode card) {
        ObjectNode link = json.createObjectNode().put("type", type);
        link.set("id", card.get("id"));
        link.set("url", card.path("url").isMissingNode() ? null : card.get("url"));
        return link;
    }
}
