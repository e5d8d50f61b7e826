import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A document as OpenAPI 3.0 would say it: in one of 3.1 openapi-diff overlooks what lists hold. */
final class Older {

    private Older() {}

    static String of(ObjectNode document) {
        document.put("openapi", "3.0.3");
        document.remove("webhooks");
        ((ObjectNode) document.path("info")).remove("summary");
        if (document.at("/info/license") instanceof ObjectNode license) {
            license.remove("identifier");
        }
        rewrite(document);
        return document.toString();
    }

    private static void rewrite(JsonNode node) {
        node.forEach(Older::rewrite);
        if (node instanceof ObjectNode schema) {
            if (schema.path("anyOf").size() == 2
                    && schema.at("/anyOf/1/type").asText().equals("null")) {
                schema.putArray("allOf").add(schema.at("/anyOf/0"));
                schema.remove("anyOf");
                schema.put("nullable", true);
            }
            if (schema.path("type").isArray()) {
                schema.put("nullable", schema.path("type").toString().contains("\"null\""));
                schema.put("type", schema.at("/type/0").asText());
            }
            if (schema.path("const").isTextual()) {
                schema.putArray("enum").add(schema.remove("const"));
            }
        }
    }
}
