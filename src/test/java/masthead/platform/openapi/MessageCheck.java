package masthead.platform.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.restassured.RestAssured;
import java.util.List;

/** What in a message of a webhook the document does not allow. */
public final class MessageCheck {

    private MessageCheck() {}

    public static List<String> faults(JsonNode message) {
        ApiDocument document = ApiDocument.read(
                RestAssured.given().noFilters().get("/openapi.json").asString());
        JsonNode schema = document.root()
                .path("webhooks")
                .path(message.path("type").asText())
                .at("/post/requestBody/content/application~1json/schema");
        return schema.isMissingNode()
                ? List.of("tells of no message of type " + message.path("type"))
                : document.schemas()
                        .faults(
                                JsonNodeFactory.instance
                                        .objectNode()
                                        .setAll((com.fasterxml.jackson.databind.node.ObjectNode) schema),
                                message);
    }
}
