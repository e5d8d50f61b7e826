package masthead.platform.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The schemas of the document as JSON Schema 2020-12. Objects are closed here: readers have to be ready for new fields, the service
 * has none that the document does not tell of.
 */
final class WireSchemas {

    private static final Set<String> NOT_OF_JSON_SCHEMA = Set.of("discriminator", "x-extensible-enum");

    private final JsonNode definitions;
    private final Map<JsonNode, JsonSchema> compiled = new ConcurrentHashMap<>();
    private final JsonSchemaFactory factory = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

    WireSchemas(JsonNode document) {
        this.definitions = plain(document.path("components").path("schemas"));
    }

    /** What in a value the schema does not allow, each with its place. */
    List<String> faults(JsonNode schema, JsonNode value) {
        return compiled.computeIfAbsent(schema, this::compile).validate(value).stream()
                .map(fault -> fault.getMessage().startsWith(":") ? "the body" + fault.getMessage() : fault.getMessage())
                .sorted()
                .toList();
    }

    private JsonSchema compile(JsonNode schema) {
        ObjectNode root = plain(schema);
        root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        root.set("$defs", definitions);
        return factory.getSchema(
                root,
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());
    }

    private static ObjectNode plain(JsonNode schema) {
        ObjectNode plain = schema.isObject() ? schema.deepCopy() : JsonNodeFactory.instance.objectNode();
        close(plain);
        return plain;
    }

    private static void close(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove(NOT_OF_JSON_SCHEMA);
            if (object.path("$ref").isTextual()) {
                object.put("$ref", object.get("$ref").asText().replace("#/components/schemas/", "#/$defs/"));
            }
            if (object.path("properties").isObject() && !object.has("additionalProperties")) {
                object.set("additionalProperties", BooleanNode.FALSE);
            }
        }
        node.forEach(WireSchemas::close);
    }
}
