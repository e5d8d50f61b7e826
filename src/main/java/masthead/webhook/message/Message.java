package masthead.webhook.message;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * What is sent.
 *
 * @param id the same whenever it is sent: whoever has got it knows it by that
 * @param at when that happened which it tells of
 */
public record Message(String id, EventType type, Instant at, ObjectNode data) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    /** As Standard Webhooks want it. */
    public String json() {
        ObjectNode message = JsonNodeFactory.instance.objectNode();
        message.put("type", type.wire());
        message.put("timestamp", TIME.format(at));
        message.set("data", data);
        return message.toString();
    }
}
