package masthead.body.block;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The plain text of blocks that show others, once it is known what these say: in answers, which hold their cards. */
public final class TextWithCards {

    private TextWithCards() {}

    /** @param blocks as readers get them, with the cards of what they name; they are changed */
    public static void tell(JsonNode blocks) {
        for (JsonNode block : blocks) {
            String text = of(block);
            if (text != null && block instanceof ObjectNode told) {
                told.put("text", text);
            }
        }
    }

    /** Null for a block that says all by itself. */
    private static @Nullable String of(JsonNode block) {
        return switch (block.path("type").asText()) {
            case "article-card" -> block.path("article").path("headline").textValue();
            case "image" -> picture(block);
            case "gallery" ->
                Lines.of(StreamSupport.stream(block.path("pictures").spliterator(), false)
                        .map(TextWithCards::picture)
                        .toArray(String[]::new));
            case "audio", "video" -> recording(block);
            default -> null;
        };
    }

    /** What is written under it, or else what it shows. */
    private static String picture(JsonNode block) {
        String caption = caption(block);
        return Lines.of(
                caption != null ? caption : block.path("media").path("alt").textValue());
    }

    private static String recording(JsonNode block) {
        String title = block.path("title").textValue();
        return title == null ? picture(block) : Lines.of(title, caption(block));
    }

    private static @Nullable String caption(JsonNode block) {
        String own = block.path("caption").textValue();
        return own != null ? own : block.path("media").path("caption").textValue();
    }
}
