package masthead.platform.http;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import masthead.platform.problem.Problem.Fault;

/** What can be kept: PostgreSQL stores no NUL, feeds cannot carry control characters, and half of a surrogate pair is no character. */
public final class StorableText {

    private static final String WHAT = "holds a control character or half of a surrogate pair";

    private StorableText() {}

    /** Whether the database and feeds can hold it: no control characters but those of lines and tabs, no half of a surrogate pair. */
    public static boolean isStorable(String text) {
        int place = 0;
        while (place < text.length()) {
            int character = text.codePointAt(place);
            if (!isStorable(character)) {
                return false;
            }
            place += Character.charCount(character);
        }
        return true;
    }

    /** What cannot be, each with its place. */
    static List<Fault> faults(JsonNode tree) {
        List<Fault> faults = new ArrayList<>();
        // Nearly all can, and telling where something stands costs far more than looking at it.
        if (!isStorable(tree)) {
            collect(tree, JsonPointer.empty(), faults);
        }
        return faults;
    }

    private static boolean isStorable(JsonNode node) {
        if (node.isTextual()) {
            return isStorable(node.textValue());
        }
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            if (!isStorable(member.getKey()) || !isStorable(member.getValue())) {
                return false;
            }
        }
        if (node.isArray()) {
            for (JsonNode item : node) {
                if (!isStorable(item)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static void collect(JsonNode node, JsonPointer at, List<Fault> faults) {
        if (node.isTextual() && !isStorable(node.textValue())) {
            faults.add(Fault.at(at.toString(), "malformed", WHAT));
        }
        node.properties().forEach(member -> {
            if (isStorable(member.getKey())) {
                collect(member.getValue(), at.appendProperty(member.getKey()), faults);
            } else {
                faults.add(Fault.at(at.toString(), "malformed", "has a field whose name " + WHAT));
            }
        });
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(node.get(i), at.appendIndex(i), faults);
            }
        }
    }

    private static boolean isStorable(int character) {
        return character >= ' '
                ? character < Character.MIN_SURROGATE || character > Character.MAX_SURROGATE
                : character == '\n' || character == '\t' || character == '\r';
    }
}
