package masthead.publication;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
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

    Embedding(ObjectMapper json, Documents documents, Rendering rendering) {
        this.json = json;
        this.documents = documents;
        this.references = rendering.references();
        this.texts = rendering.texts();
    }

    /** A card that may be put somewhere, and the language of its document, empty where it has none. */
    private record Card(String language, ObjectNode content) {}

    /** What stands around a place: all cards, and the tags of the language there. */
    private record Context(Map<UUID, Card> cards, List<String> tags) {

        Context inside(String language) {
            return language.isEmpty() ? this : new Context(cards, LocalizedTexts.found(language));
        }
    }

    /**
     * All rows with the cards that they name: one statement, however many rows.
     *
     * @param language of the texts where a document has none, empty for the usual ones
     */
    List<ObjectNode> embed(List<Documents.Row> rows, String language) {
        Set<UUID> named = new LinkedHashSet<>();
        for (Documents.Row row : rows) {
            named.addAll(List.of(row.names()));
        }
        Map<UUID, Card> cards = new HashMap<>();
        documents.cards(named).forEach((id, card) -> cards.put(id, new Card(card.language(), read(card.json()))));
        Context context = new Context(cards, LocalizedTexts.found(language));
        List<ObjectNode> embedded = new ArrayList<>();
        for (Documents.Row row : rows) {
            embedded.add(whole("", read(row.json()), context.inside(row.language())));
        }
        return embedded;
    }

    /** A document that is not stored, with the cards that it names. */
    ObjectNode embed(UUID id, String language, Record document) {
        ObjectNode tree = json.valueToTree(document);
        UUID[] names = references.namedBy(tree).toArray(UUID[]::new);
        byte[] bytes = tree.toString().getBytes(StandardCharsets.UTF_8);
        return embed(List.of(new Documents.Row(id, language, null, bytes, names, new Cursor("", id), false)), language)
                .getFirst();
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
                List<String> kept = references.kept(within, name);
                answer.set(
                        References.answered(name),
                        value.isArray() ? all(value, kept, context) : card(value, kept, context));
            } else if (references.isOpaque(name) && !texts.contains(name)) {
                answer.set(name, value);
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
                    && !context.cards()
                            .containsKey(UUID.fromString(member.getValue().textValue()))) {
                return null;
            }
        }
        return whole(within, object, context);
    }

    private ArrayNode all(JsonNode ids, List<String> kept, Context context) {
        ArrayNode all = json.createArrayNode();
        for (JsonNode id : ids) {
            ObjectNode card = card(id, kept, context);
            if (card != null) {
                all.add(card);
            }
        }
        return all;
    }

    private @Nullable ObjectNode card(JsonNode id, List<String> kept, Context context) {
        Card card = id.isTextual() ? context.cards().get(UUID.fromString(id.textValue())) : null;
        if (card == null) {
            return null;
        }
        ObjectNode answered = whole("", card.content(), context.inside(card.language()));
        return kept.isEmpty() ? answered : answered.retain(kept);
    }
}
