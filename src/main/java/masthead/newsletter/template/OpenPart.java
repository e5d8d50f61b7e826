package masthead.newsletter.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** What of an edition everybody may read. */
final class OpenPart {

    private OpenPart() {}

    /** Texts end at their marker, with all that follows it; of an article that is for members there is its card. */
    static EditionContent of(EditionContent content) {
        List<JsonNode> open = new ArrayList<>();
        for (JsonNode part : content.parts()) {
            ObjectNode shown = part.deepCopy();
            boolean ends = false;
            if (part.path("type").asText().equals("text")) {
                ends = cut((ArrayNode) shown.path("blocks"));
            } else {
                shown.path("articles").forEach(article -> {
                    if (EditionTemplates.isGated(article) && article instanceof ObjectNode card) {
                        card.remove("body");
                    }
                });
            }
            open.add(shown);
            if (ends) {
                break;
            }
        }
        return content.with(open);
    }

    /** Whether the marker was there. */
    private static boolean cut(ArrayNode blocks) {
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i).path("type").asText().equals("members-only")) {
                while (blocks.size() > i) {
                    blocks.remove(blocks.size() - 1);
                }
                return true;
            }
        }
        return false;
    }
}
