package masthead.platform.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/** Goes through the document and collects what breaks a rule, so that a test tells all of it at once. */
final class DocumentRules {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private final ApiDocument document;
    private final List<String> broken = new ArrayList<>();

    DocumentRules(String document) {
        this.document = ApiDocument.read(document);
    }

    JsonNode root() {
        return document.root();
    }

    JsonNode follow(JsonNode node) {
        return document.follow(node);
    }

    void requireExamples(String name, JsonNode content) {
        content.properties().forEach(type -> {
            require(!type.getValue().path("examples").isEmpty(), name + " has no example of " + type.getKey());
            type.getValue()
                    .path("examples")
                    .properties()
                    .forEach(example -> document.schemas()
                            .faults(
                                    type.getValue().path("schema"),
                                    document.follow(example.getValue()).path("value"))
                            .forEach(fault -> broken.add(name + " shows an example that is not valid: " + fault)));
        });
    }

    void requireBounds(String place, JsonNode schema) {
        String type = schema.path("type").toString();
        if (type.contains("\"string\"")) {
            require(
                    schema.has("maxLength")
                            || schema.has("format")
                            || schema.has("enum")
                            || schema.has("const")
                            || schema.path("readOnly").asBoolean(),
                    place + " may be of any length");
        }
        if (type.contains("\"integer\"")) {
            require(schema.has("minimum") && schema.has("maximum"), place + " may be any number");
        }
        if (type.contains("\"array\"")) {
            require(schema.has("maxItems"), place + " may have any number of items");
            requireBounds(place + "[]", schema.path("items"));
        }
        if (schema.path("additionalProperties").isObject()) {
            require(schema.has("maxProperties"), place + " may have any number of members");
            requireBounds(place + "{}", schema.path("additionalProperties"));
        }
    }

    Set<String> reachable(String part) {
        Set<String> names = new TreeSet<>();
        forEachOperation((name, operation) -> collect(operation.path(part), names));
        return names;
    }

    void collect(JsonNode node, Set<String> names) {
        String ref = node.path("$ref").asText();
        if (ref.startsWith("#/components/schemas/") && names.add(ref.substring("#/components/schemas/".length()))) {
            collect(document.follow(node), names);
        }
        if (ref.startsWith("#/components/responses/")) {
            collect(document.follow(node), names);
        }
        node.forEach(inner -> collect(inner, names));
    }

    void forEachOperation(BiConsumer<String, JsonNode> action) {
        document.root()
                .path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    if (METHODS.contains(operation.getKey())) {
                        action.accept(operation.getKey() + " " + path.getKey(), operation.getValue());
                    }
                }));
    }

    void forEachResponse(BiConsumer<String, JsonNode> action) {
        forEachOperation((name, operation) -> operation
                .path("responses")
                .properties()
                .forEach(response ->
                        action.accept(name + " " + response.getKey(), document.follow(response.getValue()))));
    }

    void require(boolean holds, String otherwise) {
        if (!holds) {
            broken.add(otherwise);
        }
    }

    void verify() {
        assertEquals(List.of(), broken, String.join("\n", broken));
    }
}
