package masthead.platform.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import masthead.platform.persistence.TestDatabase;
import masthead.platform.problem.ProblemType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What we want of the operations in the document, one sentence each. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class OperationRulesTest {

    private DocumentRules rules = new DocumentRules("{}");

    @BeforeEach
    void read() {
        rules = new DocumentRules(RestAssured.get("/openapi.json").asString());
    }

    @Test
    void everyOperationHasASummaryADescriptionATagAndAnOperationId() {
        rules.forEachOperation((name, operation) -> {
            for (String wanted : List.of("summary", "description", "operationId")) {
                rules.require(!operation.path(wanted).asText().isBlank(), name + " has no " + wanted);
            }
            rules.require(operation.path("tags").size() == 1, name + " is not of exactly one tag");
        });
        rules.verify();
    }

    @Test
    void everyOperationIdIsUniqueAndCamelCase() {
        Set<String> seen = new HashSet<>();
        rules.forEachOperation((name, operation) -> {
            String id = operation.path("operationId").asText();
            rules.require(seen.add(id), id + " is there twice");
            rules.require(id.matches("[a-z][a-zA-Z]+"), id + " is not camelCase");
        });
        rules.verify();
    }

    @Test
    void everyTagIsDescribedAndUsed() {
        Set<String> used = new TreeSet<>();
        rules.forEachOperation((name, operation) -> operation.path("tags").forEach(tag -> used.add(tag.asText())));
        rules.root().path("webhooks").findValues("tags").forEach(tags -> tags.forEach(tag -> used.add(tag.asText())));
        Set<String> described = new TreeSet<>();
        rules.root().path("tags").forEach(tag -> {
            described.add(tag.path("name").asText());
            rules.require(!tag.path("description").asText().isBlank(), tag + " has no description");
        });
        assertEquals(used, described);
        rules.verify();
    }

    @Test
    void everyDeskOperationNeedsAKeyAndNoOtherDoes() {
        rules.forEachOperation((name, operation) -> {
            rules.require(operation.has("security"), name + " does not say whether it needs a key");
            boolean key = operation.path("security").path(0).has("bearerKey");
            rules.require(key == name.contains(" /v1/admin/"), name + (key ? " needs" : " does not need") + " a key");
            boolean takesKey = !operation.path("security").isEmpty();
            rules.require(takesKey == operation.path("responses").has("401"), name + " tells otherwise of 401");
        });
        rules.verify();
    }

    @Test
    void everyScopeIsOneThatAKeyCanHave() {
        Set<String> scopes = new TreeSet<>();
        rules.root().at("/components/schemas/Scope/enum").forEach(scope -> scopes.add(scope.asText()));
        Set<String> schemes = new TreeSet<>();
        rules.root().at("/components/securitySchemes").fieldNames().forEachRemaining(schemes::add);
        rules.forEachOperation((name, operation) -> operation
                .path("security")
                .forEach(way -> way.properties().forEach(scheme -> {
                    rules.require(schemes.contains(scheme.getKey()), name + " asks for " + scheme.getKey());
                    scheme.getValue()
                            .forEach(scope -> rules.require(
                                    scopes.contains(scope.asText()), name + " asks for the scope " + scope));
                })));
        rules.verify();
    }

    @Test
    void everyKindOfProblemIsShown() {
        Set<String> shown = new TreeSet<>();
        rules.forEachResponse((name, response) -> response.at("/content/application~1problem+json/examples")
                .fieldNames()
                .forEachRemaining(shown::add));
        for (ProblemType type : ProblemType.values()) {
            // A method that is not allowed is no operation, so it has no place in the document.
            rules.require(
                    type == ProblemType.METHOD_NOT_ALLOWED || shown.contains(type.code()), type + " is not shown");
        }
        rules.verify();
    }

    @Test
    void everyFailureIsAProblem() {
        rules.forEachResponse((name, response) -> {
            boolean failure = name.matches(".* [45]\\d\\d");
            rules.require(
                    !failure
                            || response.at("/content/application~1problem+json/schema/$ref")
                                    .asText()
                                    .equals("#/components/schemas/Problem"),
                    name + " is no Problem");
        });
        rules.verify();
    }

    @Test
    void everyExampleOfAProblemIsOneThatTheServiceKnows() {
        rules.forEachResponse((name, response) -> {
            String status = name.substring(name.length() - 3);
            response.at("/content/application~1problem+json/examples")
                    .properties()
                    .forEach(example -> {
                        JsonNode problem = example.getValue().path("value");
                        ProblemType type = type(problem.path("code").asText());
                        rules.require(
                                example.getKey().equals(type.code()), name + " calls an example " + example.getKey());
                        rules.require(
                                problem.path("title").asText().equals(type.title()),
                                name + " has another title for " + type);
                        rules.require(
                                problem.path("type").asText().equals(type.uri().toString()),
                                name + " has another URI for " + type);
                        rules.require(
                                problem.path("status").asInt() == type.status(),
                                name + " has another status for " + type);
                        rules.require(status.equals(String.valueOf(type.status())), name + " shows " + type);
                    });
            rules.require(
                    !response.at("/content").has("application/problem+json")
                            || !response.at("/content/application~1problem+json/examples")
                                    .isEmpty(),
                    name + " has no example");
        });
        rules.verify();
    }

    @Test
    void everyOperationAnswersWithAnExampleThatIsValid() {
        rules.forEachResponse((name, response) -> rules.requireExamples(name, response.path("content")));
        rules.verify();
    }

    @Test
    void everyRequestBodyHasAnExampleThatIsValid() {
        rules.forEachOperation((name, operation) -> rules.requireExamples(name, operation.at("/requestBody/content")));
        rules.verify();
    }

    @Test
    void everyParameterHasADescriptionAnExampleOrDefaultAndBounds() {
        rules.forEachOperation((name, operation) -> operation.path("parameters").forEach(reference -> {
            JsonNode parameter = rules.follow(reference);
            JsonNode schema = rules.follow(parameter.path("schema"));
            String place = name + " " + parameter.path("name").asText();
            rules.require(!parameter.path("description").asText().isBlank(), place + " has no description");
            rules.require(
                    parameter.has("example")
                            || schema.has("examples")
                            || schema.has("default")
                            || schema.has("enum")
                            || place.endsWith("cursor"),
                    place + " has no example");
            rules.requireBounds(place, schema);
        }));
        rules.verify();
    }

    @Test
    void everyPathParameterIsNamedInThePath() {
        rules.forEachOperation((name, operation) -> operation.path("parameters").forEach(reference -> {
            JsonNode parameter = rules.follow(reference);
            if (parameter.path("in").asText().equals("path")) {
                rules.require(parameter.path("required").asBoolean(), name + " has an optional path parameter");
                rules.require(name.contains("{" + parameter.path("name").asText() + "}"), name + " lacks " + parameter);
            }
        }));
        rules.verify();
    }

    private static ProblemType type(String code) {
        return ProblemType.valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
