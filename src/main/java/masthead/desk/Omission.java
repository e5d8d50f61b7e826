package masthead.desk;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Iterator;
import java.util.stream.Collectors;

/**
 * Leaves out of what an old revision says what does not fit any more, so that it does not stand in the way for ever: an id from a
 * list, the value where there need be none, else the object that cannot be without it.
 */
public final class Omission {

    /** Leaving out an id empties an object, which leaves out that one, and so on outwards; drafts nest less deep than this. */
    public static final int MOST_ROUNDS = 16;

    private Omission() {}

    /** Nulls what is there; of what is null already, the object around it. */
    public static void empty(ObjectNode tree, JsonPointer place) {
        JsonPointer emptied = tree.at(place).isNull() || tree.at(place).isMissingNode() ? place.head() : place;
        if (emptied == null || emptied.matches()) {
            return;
        }
        switch (tree.at(emptied.head())) {
            case ArrayNode array -> array.setNull(emptied.last().getMatchingIndex());
            case ObjectNode object -> object.putNull(emptied.last().getMatchingProperty());
            default -> {}
        }
    }

    /** Lists lose what was emptied in them. */
    public static void removeNulls(JsonNode node) {
        if (node.isArray()) {
            for (Iterator<JsonNode> items = node.elements(); items.hasNext(); ) {
                if (items.next().isNull()) {
                    items.remove();
                }
            }
        }
        node.forEach(Omission::removeNulls);
    }

    /** What the new revision tells of itself. */
    public static String note(int restored, Collection<JsonPointer> leftOut) {
        String note = "Restored revision " + restored;
        if (!leftOut.isEmpty()) {
            note += leftOut.stream()
                    .map(JsonPointer::toString)
                    .distinct()
                    .collect(Collectors.joining(", ", " without what does not fit any more: ", ""));
        }
        return note.length() <= Reason.LONGEST ? note : note.substring(0, Reason.LONGEST - 1) + "…";
    }
}
