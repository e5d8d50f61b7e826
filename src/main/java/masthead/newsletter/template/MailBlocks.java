package masthead.newsletter.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * Blocks of which a mail can show something: no mail program plays sound or film, or shows the page of another, so there is a link to
 * it; slots of campaigns have a part of their own.
 */
final class MailBlocks {

    private final Wording wording;

    MailBlocks(Wording wording) {
        this.wording = wording;
    }

    ArrayNode of(JsonNode blocks) {
        ArrayNode shown = JsonNodeFactory.instance.arrayNode();
        for (JsonNode block : blocks) {
            JsonNode one = of(block.path("type").asText(), block);
            if (one != null) {
                shown.add(one);
            }
        }
        return shown;
    }

    private @Nullable JsonNode of(String type, JsonNode block) {
        JsonNode media = block.path("media");
        return switch (type) {
            case "audio" -> link(media.path("url"), wording.listen() + titled(block, media), block);
            case "video" -> link(media.path("url"), wording.watch() + titled(block, media), block);
            case "embed" -> link(block.path("url"), block.path("title").asText(), block);
            case "campaign-slot", "members-only" -> null;
            default -> block;
        };
    }

    private static String titled(JsonNode block, JsonNode media) {
        for (JsonNode title : new JsonNode[] {block.path("title"), block.path("caption"), media.path("caption")}) {
            if (title.isTextual()) {
                return ": " + title.textValue();
            }
        }
        return "";
    }

    private static @Nullable JsonNode link(JsonNode url, String title, JsonNode block) {
        if (!url.isTextual()) {
            return null;
        }
        ObjectNode link = JsonNodeFactory.instance
                .objectNode()
                .put("type", "link-card")
                .put("url", url.textValue())
                .put("title", title);
        link.set("preview", block.path("preview").isObject() ? block.path("preview") : null);
        return link;
    }
}
