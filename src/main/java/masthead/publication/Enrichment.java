package masthead.publication;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a room adds to answers when they are given, such as addresses. It is made of one document, so that a change of that
 * document is seen in all answers at once. Records that get something carry {@link Enriched}.
 */
public interface Enrichment {

    /** The document it is made of. Its card is read in the same statement as the cards that an answer names. */
    UUID source();

    /** @param card of the source; null while readers have none */
    Addition of(@Nullable JsonNode card);

    /** Adds to one document or card. */
    @FunctionalInterface
    interface Addition {

        /**
         * @param type the type of the document
         * @param answered the document or card with the cards that it names, which have their additions already
         */
        void to(String type, ObjectNode answered);
    }
}
