package masthead.platform.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import masthead.platform.persistence.TestDatabase;
import masthead.platform.problem.ProblemType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What we want of the document, one sentence each. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class DocumentRulesTest {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private final List<String> broken = new ArrayList<>();
    private ApiDocument document = ApiDocument.read("{}");

    @BeforeEach
    void read() {
        document = ApiDocument.read(RestAssured.get("/openapi.json").asString());
    }

    @Test
    void everyOperationHasASummaryADescriptionATagAndAnOperationId() {
        forEachOperation((name, operation) -> {
            for (String wanted : List.of("summary", "description", "operationId")) {
                require(!operation.path(wanted).asText().isBlank(), name + " has no " + wanted);
            }
            require(operation.path("tags").size() == 1, name + " is not of exactly one tag");
        });
        verify();
    }

    @Test
    void everyOperationIdIsUniqueAndCamelCase() {
        Set<String> seen = new HashSet<>();
        forEachOperation((name, operation) -> {
            String id = operation.path("operationId").asText();
            require(seen.add(id), id + " is there twice");
            require(id.matches("[a-z][a-zA-Z]+"), id + " is not camelCase");
        });
        verify();
    }

    @Test
    void everyTagIsDescribedAndUsed() {
        Set<String> used = new TreeSet<>();
        forEachOperation((name, operation) -> operation.path("tags").forEach(tag -> used.add(tag.asText())));
        Set<String> described = new TreeSet<>();
        document.root().path("tags").forEach(tag -> {
            described.add(tag.path("name").asText());
            require(!tag.path("description").asText().isBlank(), tag + " has no description");
        });
        assertEquals(used, described);
        verify();
    }

    @Test
    void everyDeskOperationNeedsAKeyAndNoOtherDoes() {
        forEachOperation((name, operation) -> {
            require(operation.has("security"), name + " does not say whether it needs a key");
            boolean key = operation.path("security").path(0).has("bearerKey");
            require(key == name.contains(" /v1/admin/"), name + (key ? " needs" : " does not need") + " a key");
            require(key == operation.path("responses").has("401"), name + " tells otherwise of 401");
        });
        verify();
    }

    @Test
    void everyFailureIsAProblem() {
        forEachResponse((name, response) -> {
            boolean failure = name.matches(".* [45]\\d\\d");
            require(
                    !failure
                            || response.at("/content/application~1problem+json/schema/$ref")
                                    .asText()
                                    .equals("#/components/schemas/Problem"),
                    name + " is no Problem");
        });
        verify();
    }

    @Test
    void everyExampleOfAProblemIsOneThatTheServiceKnows() {
        forEachResponse((name, response) -> {
            String status = name.substring(name.length() - 3);
            response.at("/content/application~1problem+json/examples")
                    .properties()
                    .forEach(example -> {
                        JsonNode problem = example.getValue().path("value");
                        ProblemType type = type(problem.path("code").asText());
                        require(example.getKey().equals(type.code()), name + " calls an example " + example.getKey());
                        require(
                                problem.path("title").asText().equals(type.title()),
                                name + " has another title for " + type);
                        require(
                                problem.path("type").asText().equals(type.uri().toString()),
                                name + " has another URI for " + type);
                        require(
                                problem.path("status").asInt() == type.status(),
                                name + " has another status for " + type);
                        require(status.equals(String.valueOf(type.status())), name + " shows " + type);
                    });
            require(
                    !response.at("/content").has("application/problem+json")
                            || !response.at("/content/application~1problem+json/examples")
                                    .isEmpty(),
                    name + " has no example");
        });
        verify();
    }

    @Test
    void everyOperationAnswersWithAnExampleThatIsValid() {
        forEachResponse((name, response) -> checkExamples(name, response.path("content")));
        verify();
    }

    @Test
    void everyRequestBodyHasAnExampleThatIsValid() {
        forEachOperation((name, operation) -> checkExamples(name, operation.at("/requestBody/content")));
        verify();
    }

    @Test
    void everyParameterHasADescriptionAnExampleOrDefaultAndBounds() {
        forEachOperation((name, operation) -> operation.path("parameters").forEach(reference -> {
            JsonNode parameter = document.follow(reference);
            JsonNode schema = document.follow(parameter.path("schema"));
            String place = name + " " + parameter.path("name").asText();
            require(!parameter.path("description").asText().isBlank(), place + " has no description");
            require(
                    parameter.has("example")
                            || schema.has("examples")
                            || schema.has("default")
                            || schema.has("enum")
                            || place.endsWith("cursor"),
                    place + " has no example");
            requireBounds(place, schema);
        }));
        verify();
    }

    @Test
    void everyPathParameterIsNamedInThePath() {
        forEachOperation((name, operation) -> operation.path("parameters").forEach(reference -> {
            JsonNode parameter = document.follow(reference);
            if (parameter.path("in").asText().equals("path")) {
                require(parameter.path("required").asBoolean(), name + " has an optional path parameter");
                require(name.contains("{" + parameter.path("name").asText() + "}"), name + " lacks " + parameter);
            }
        }));
        verify();
    }

    @Test
    void everySchemaHasADescription() {
        document.root()
                .at("/components/schemas")
                .properties()
                .forEach(schema -> require(
                        !schema.getValue().path("description").asText().isBlank(),
                        schema.getKey() + " has no description"));
        verify();
    }

    @Test
    void everyPropertyHasADescriptionUnlessItIsNamedAfterItsSchema() {
        document.root()
                .at("/components/schemas")
                .properties()
                .forEach(schema -> schema.getValue()
                        .path("properties")
                        .properties()
                        .forEach(property -> require(
                                !property.getValue()
                                                .path("description")
                                                .asText()
                                                .isBlank()
                                        || property.getValue().has("$ref"),
                                schema.getKey() + "." + property.getKey() + " has no description")));
        verify();
    }

    @Test
    void everythingThatACallerMaySendHasBounds() {
        for (String name : reachable("requestBody")) {
            JsonNode schema = document.root().at("/components/schemas/" + name);
            schema.path("properties")
                    .properties()
                    .forEach(property -> requireBounds(name + "." + property.getKey(), property.getValue()));
            require(
                    !schema.has("properties")
                            || schema.path("additionalProperties").isBoolean(),
                    name + " does not say that unknown fields are refused");
        }
        verify();
    }

    /** Except in problems, which leave out what does not apply, and in what the desk sends back as it was written. */
    @Test
    void everyPropertyOfAnAnswerIsRequired() {
        Set<String> written = reachable("requestBody");
        for (String name : reachable("responses")) {
            JsonNode schema = document.root().at("/components/schemas/" + name);
            Set<String> required = new HashSet<>();
            schema.path("required").forEach(one -> required.add(one.asText()));
            if (!written.contains(name) && !Set.of("Problem", "Fault", "Mark").contains(name)) {
                schema.path("properties")
                        .fieldNames()
                        .forEachRemaining(property ->
                                require(required.contains(property), name + "." + property + " is not required"));
            }
        }
        verify();
    }

    @Test
    void noDeliveryAnswerNamesWhatItCouldShow() {
        Set<String> delivered = new TreeSet<>();
        forEachOperation((name, operation) -> {
            if (!name.contains("/v1/admin/")) {
                collect(operation.path("responses"), delivered);
            }
        });
        for (String name : delivered) {
            require(!name.endsWith("Draft") && !name.endsWith("Document"), name + " reaches readers");
            document.root()
                    .at("/components/schemas/" + name + "/properties")
                    .fieldNames()
                    .forEachRemaining(property -> require(
                            !property.endsWith("Id") && !property.endsWith("Ids"),
                            name + "." + property + " reaches readers"));
        }
        verify();
    }

    @Test
    void noSchemaIsNamedAfterAClassOfJava() {
        document.root()
                .at("/components/schemas")
                .fieldNames()
                .forEachRemaining(name -> require(
                        !Set.of("UUID", "Instant", "Response", "Page", "IfMatch", "MergePatch")
                                .contains(name),
                        name + " is there"));
        verify();
    }

    @Test
    void everyVariantIsToldApartByARequiredConstant() {
        document.root().at("/components/schemas").properties().forEach(schema -> {
            JsonNode discriminator = schema.getValue().path("discriminator");
            require(
                    schema.getValue().path("oneOf").size()
                            == discriminator.path("mapping").size(),
                    schema.getKey() + " does not map every variant");
            discriminator.path("mapping").properties().forEach(mapping -> {
                JsonNode variant =
                        document.root().at(mapping.getValue().asText().substring(1));
                String property = discriminator.path("propertyName").asText();
                require(
                        variant.at("/properties/" + property + "/const")
                                        .asText()
                                        .equals(mapping.getKey())
                                && variant.path("required").toString().contains("\"" + property + "\""),
                        schema.getKey() + " cannot tell " + mapping.getKey() + " apart");
            });
        });
        verify();
    }

    private void checkExamples(String name, JsonNode content) {
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

    private void requireBounds(String place, JsonNode schema) {
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
    }

    private Set<String> reachable(String part) {
        Set<String> names = new TreeSet<>();
        forEachOperation((name, operation) -> collect(operation.path(part), names));
        return names;
    }

    private void collect(JsonNode node, Set<String> names) {
        String ref = node.path("$ref").asText();
        if (ref.startsWith("#/components/schemas/") && names.add(ref.substring("#/components/schemas/".length()))) {
            collect(document.follow(node), names);
        }
        if (ref.startsWith("#/components/responses/")) {
            collect(document.follow(node), names);
        }
        node.forEach(inner -> collect(inner, names));
    }

    private void forEachOperation(BiConsumer<String, JsonNode> action) {
        document.root()
                .path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    if (METHODS.contains(operation.getKey())) {
                        action.accept(operation.getKey() + " " + path.getKey(), operation.getValue());
                    }
                }));
    }

    private void forEachResponse(BiConsumer<String, JsonNode> action) {
        forEachOperation((name, operation) -> operation
                .path("responses")
                .properties()
                .forEach(response ->
                        action.accept(name + " " + response.getKey(), document.follow(response.getValue()))));
    }

    private static ProblemType type(String code) {
        return ProblemType.valueOf(code.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            broken.add(otherwise);
        }
    }

    private void verify() {
        assertEquals(List.of(), broken, String.join("\n", broken));
    }
}
