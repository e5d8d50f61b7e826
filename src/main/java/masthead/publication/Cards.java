package masthead.publication;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All that one answer is made of beside its own documents: the cards that they name, and what is added to each. */
record Cards(Map<UUID, Card> byId, List<Enrichment.Addition> additions) {

    /** A stored card, and the language of its document, empty where it has none. */
    record Card(String type, String language, ObjectNode stored) {}

    @Nullable Card get(UUID id) {
        return byId.get(id);
    }

    /** The document or card itself, with what is added to its type. */
    ObjectNode enrich(String type, ObjectNode answered) {
        additions.forEach(addition -> addition.to(type, answered));
        return answered;
    }
}
