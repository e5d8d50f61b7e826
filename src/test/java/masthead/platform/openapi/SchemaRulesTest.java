package masthead.platform.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import masthead.platform.persistence.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What we want of the schemas in the document, one sentence each. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SchemaRulesTest {

    private DocumentRules rules = new DocumentRules("{}");

    @BeforeEach
    void read() {
        rules = new DocumentRules(RestAssured.get("/openapi.json").asString());
    }

    @Test
    void everySchemaHasADescription() {
        rules.root()
                .at("/components/schemas")
                .properties()
                .forEach(schema -> rules.require(
                        !schema.getValue().path("description").asText().isBlank(),
                        schema.getKey() + " has no description"));
        rules.verify();
    }

    @Test
    void everyPropertyHasADescriptionUnlessItIsNamedAfterItsSchema() {
        rules.root()
                .at("/components/schemas")
                .properties()
                .forEach(schema -> schema.getValue()
                        .path("properties")
                        .properties()
                        .forEach(property -> rules.require(
                                !property.getValue()
                                                .path("description")
                                                .asText()
                                                .isBlank()
                                        || property.getValue().has("$ref"),
                                schema.getKey() + "." + property.getKey() + " has no description")));
        rules.verify();
    }

    @Test
    void everythingThatACallerMaySendHasBounds() {
        for (String name : rules.reachable("requestBody")) {
            JsonNode schema = rules.root().at("/components/schemas/" + name);
            schema.path("properties")
                    .properties()
                    .forEach(property -> rules.requireBounds(name + "." + property.getKey(), property.getValue()));
            rules.require(
                    !schema.has("properties")
                            || schema.path("additionalProperties").isBoolean(),
                    name + " does not say that unknown fields are refused");
        }
        rules.verify();
    }

    /**
     * Except in problems and feeds, which leave out what does not apply, in what the desk sends back as it was written, and in the forms of
     * a body, of which readers choose.
     */
    @Test
    void everyPropertyOfAnAnswerIsRequired() {
        Set<String> written = rules.reachable("requestBody");
        for (String name : rules.reachable("responses")) {
            JsonNode schema = rules.root().at("/components/schemas/" + name);
            Set<String> required = new HashSet<>();
            schema.path("required").forEach(one -> required.add(one.asText()));
            if (!written.contains(name)
                    && !Set.of("Problem", "Fault", "Mark").contains(name)
                    && !name.startsWith("JsonFeed")
                    && !isAsStored(name)) {
                schema.path("properties")
                        .fieldNames()
                        .forEachRemaining(property -> rules.require(
                                required.contains(property)
                                        || Set.of(
                                                        "Article.body",
                                                        "Article.bodyHtml",
                                                        "ArticlePreview.body",
                                                        "ArticlePreview.bodyHtml")
                                                .contains(name + "." + property),
                                name + "." + property + " is not required"));
            }
        }
        rules.verify();
    }

    /** What is synced is as it is stored: it refers by id, and leaves out texts that are not there. */
    private static boolean isAsStored(String name) {
        return name.startsWith("Sync")
                && !Set.of("SyncPage", "SyncUpsert", "SyncRemoval", "SyncManifest", "SyncManifestEntry")
                        .contains(name);
    }

    @Test
    void noDeliveryAnswerNamesWhatItCouldShow() {
        Set<String> delivered = new TreeSet<>();
        rules.forEachOperation((name, operation) -> {
            if (!name.contains("/v1/admin/")) {
                rules.collect(operation.path("responses"), delivered);
            }
        });
        for (String name : delivered) {
            // A line of the ledger is told as it is kept, to the person whom it is about.
            if (isAsStored(name) || Set.of("SyncRemoval", "ConsentEntry").contains(name)) {
                continue;
            }
            rules.require(!name.endsWith("Draft") && !name.endsWith("Document"), name + " reaches readers");
            rules.root()
                    .at("/components/schemas/" + name + "/properties")
                    .fieldNames()
                    .forEachRemaining(property -> rules.require(
                            !property.endsWith("Id") && !property.endsWith("Ids"),
                            name + "." + property + " reaches readers"));
        }
        rules.verify();
    }

    @Test
    void noSchemaIsNamedAfterAClassOfJava() {
        rules.root()
                .at("/components/schemas")
                .fieldNames()
                .forEachRemaining(name -> rules.require(
                        !Set.of("UUID", "Instant", "Response", "Page", "IfMatch", "MergePatch")
                                .contains(name),
                        name + " is there"));
        rules.verify();
    }

    @Test
    void everyVariantIsToldApartByARequiredConstant() {
        rules.root().at("/components/schemas").properties().forEach(schema -> {
            JsonNode discriminator = schema.getValue().path("discriminator");
            rules.require(
                    schema.getValue().path("oneOf").size()
                            == discriminator.path("mapping").size(),
                    schema.getKey() + " does not map every variant");
            discriminator.path("mapping").properties().forEach(mapping -> {
                JsonNode variant = rules.root().at(mapping.getValue().asText().substring(1));
                String property = discriminator.path("propertyName").asText();
                rules.require(
                        variant.at("/properties/" + property + "/const")
                                        .asText()
                                        .equals(mapping.getKey())
                                && variant.path("required").toString().contains("\"" + property + "\""),
                        schema.getKey() + " cannot tell " + mapping.getKey() + " apart");
            });
        });
        rules.verify();
    }
}
