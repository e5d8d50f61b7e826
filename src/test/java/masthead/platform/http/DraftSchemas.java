package masthead.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The drafts that the desk takes, as the document describes them, so that what is to be written tomorrow is attacked too. */
final class DraftSchemas {

    private static final int DEEPEST = 7;
    private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;

    private final JsonNode document;

    DraftSchemas() {
        try {
            document = new ObjectMapper()
                    .readTree(
                            RestAssured.given().noFilters().get("/openapi.json").asString());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An operation that creates something, with the schemas of what it takes and of what it answers. */
    record Creation(String path, JsonNode draft, JsonNode view) {

        @Override
        public String toString() {
            return path;
        }
    }

    /** A draft with a hostile text at one place, and as little else as may be. */
    record Hostile(String pointer, JsonNode draft) {}

    /** The desk's POSTs that take a body and name nothing that must be there already. */
    List<Creation> creations() {
        List<Creation> creations = new ArrayList<>();
        document.path("paths").properties().forEach(path -> {
            JsonNode post = path.getValue().path("post");
            JsonNode draft = follow(post.at("/requestBody/content/application~1json/schema"));
            if (path.getKey().startsWith("/v1/admin/") && !path.getKey().contains("{") && draft.isObject()) {
                JsonNode created = post.at("/responses/201/content/application~1json/schema");
                creations.add(new Creation(path.getKey(), draft, follow(created)));
            }
        });
        return creations;
    }

    /** One draft for each place that takes a text. */
    List<Hostile> hostile(JsonNode schema, String text) {
        List<Hostile> all = new ArrayList<>();
        walk(schema, "", text, 0, (pointer, value) -> all.add(new Hostile(pointer, value)));
        return all;
    }

    /** As little as the schema asks for. */
    JsonNode least(JsonNode schema) {
        return sample(schema, 0);
    }

    @FunctionalInterface
    private interface Found {
        void at(String pointer, JsonNode value);
    }

    private void walk(JsonNode reference, String pointer, String text, int depth, Found found) {
        JsonNode schema = follow(reference);
        if (depth > DEEPEST) {
            return;
        }
        variants(schema).forEach(variant -> walk(variant, pointer, text, depth + 1, found));
        if (is(schema, "string") && !schema.has("enum") && !schema.has("const")) {
            found.at(pointer, TextNode.valueOf(text));
        }
        if (schema.has("items")) {
            walk(
                    schema.get("items"),
                    pointer + "/0",
                    text,
                    depth + 1,
                    (at, value) -> found.at(at, MAKE.arrayNode().add(value)));
        }
        schema.path("properties").properties().forEach(property -> {
            if (!follow(property.getValue()).path("readOnly").asBoolean()) {
                walk(property.getValue(), pointer + "/" + property.getKey(), text, depth + 1, (at, value) -> {
                    ObjectNode whole = (ObjectNode) sampleObject(schema, depth);
                    whole.set(property.getKey(), value);
                    found.at(at, whole);
                });
            }
        });
    }

    private JsonNode sample(JsonNode reference, int depth) {
        JsonNode schema = follow(reference);
        List<JsonNode> variants = variants(schema);
        if (schema.has("const")) {
            return schema.get("const");
        }
        if (schema.has("enum")) {
            return schema.get("enum").get(0);
        }
        if (!variants.isEmpty()) {
            return sample(variants.getFirst(), depth + 1);
        }
        if (schema.has("examples") && !is(schema, "object") && !is(schema, "array")) {
            return schema.get("examples").get(0);
        }
        if (is(schema, "array")) {
            return schema.path("minItems").asInt() > 0 && depth < DEEPEST
                    ? MAKE.arrayNode().add(sample(schema.get("items"), depth + 1))
                    : MAKE.arrayNode();
        }
        if (is(schema, "object") || schema.has("properties")) {
            return sampleObject(schema, depth);
        }
        return is(schema, "integer")
                ? MAKE.numberNode(schema.path("minimum").asInt(1))
                : is(schema, "boolean") ? MAKE.booleanNode(true) : TextNode.valueOf("sample");
    }

    private JsonNode sampleObject(JsonNode schema, int depth) {
        ObjectNode object = MAKE.objectNode();
        each(schema.path("required"), name -> {
            JsonNode property = follow(schema.path("properties").path(name));
            if (!property.path("readOnly").asBoolean()) {
                object.set(name, sample(property, depth + 1));
            }
        });
        return object;
    }

    private static void each(JsonNode names, Consumer<String> action) {
        names.forEach(name -> action.accept(name.asText()));
    }

    private static List<JsonNode> variants(JsonNode schema) {
        List<JsonNode> variants = new ArrayList<>();
        for (String kind : List.of("oneOf", "anyOf", "allOf")) {
            schema.path(kind).forEach(variant -> {
                if (!variant.path("type").asText().equals("null")) {
                    variants.add(variant);
                }
            });
        }
        return variants;
    }

    private static boolean is(JsonNode schema, String type) {
        JsonNode types = schema.path("type");
        if (types.isTextual()) {
            return types.asText().equals(type);
        }
        for (JsonNode one : types) {
            if (one.asText().equals(type)) {
                return true;
            }
        }
        return false;
    }

    JsonNode follow(@Nullable JsonNode node) {
        JsonNode at = node == null ? MAKE.missingNode() : node;
        while (at.has("$ref")) {
            at = document.at(at.get("$ref").asText().substring(1));
        }
        return at;
    }
}
