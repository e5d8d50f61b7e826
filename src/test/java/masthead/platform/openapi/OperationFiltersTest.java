package masthead.platform.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the filters make of the document of a small harbour ({@code scanned.yaml}, {@link ShapedDocument}). */
class OperationFiltersTest {

    private static final JsonNode DOCUMENT = ShapedDocument.read();

    @Test
    void anOperationShowsItsOwnExampleRatherThanThatOfTheSchema() {
        assertEquals(
                List.of("DeskShip"),
                fields(operation("/v1/admin/ships", "post").at("/responses/201/content/application~1json/examples")));
        assertEquals(
                List.of("updateShip.DeskShip"),
                fields(operation("/v1/admin/ships/{id}", "patch")
                        .at("/responses/200/content/application~1json/examples")));
        assertEquals(
                "Alba II",
                DOCUMENT.at("/components/examples/updateShip.DeskShip/value/name")
                        .asText());
    }

    @Test
    void eachOperationAnswersWithWhatItCan() {
        assertEquals(
                List.of("200", "304", "400", "401", "403", "406", "412", "414", "422", "429", "431", "500", "503"),
                fields(operation("/v1/ships", "get").path("responses")));
        assertEquals(
                List.of(
                        "200", "301", "304", "400", "401", "403", "404", "406", "412", "414", "429", "431", "500",
                        "503"),
                fields(operation("/v1/ships/by-slug/{slug}", "get").path("responses")));
        assertEquals(
                List.of(
                        "201", "400", "401", "403", "406", "408", "413", "414", "415", "422", "429", "431", "500",
                        "503"),
                fields(operation("/v1/admin/ships", "post").path("responses")));
        assertEquals(
                List.of(
                        "204", "400", "401", "403", "404", "406", "409", "412", "414", "428", "429", "431", "500",
                        "503"),
                fields(operation("/v1/admin/ships/{id}", "delete").path("responses")));
    }

    @Test
    void whatAnOperationDeclaresItselfStays() {
        assertEquals(
                "It is at sea.",
                operation("/v1/admin/ships/{id}", "delete")
                        .at("/responses/409/description")
                        .asText());
    }

    @Test
    void whatHasAVersionIsAnsweredWithItsETag() {
        assertTrue(headers("/v1/admin/ships/{id}", "get", 200).contains("ETag"));
        assertTrue(headers("/v1/admin/ships/{id}", "patch", 200).contains("ETag"));
        assertTrue(headers("/v1/admin/ships", "post", 201)
                .containsAll(List.of("ETag", "Location", "Idempotency-Replayed")));
        assertFalse(headers("/v1/admin/ships/{id}", "delete", 204).contains("ETag"));
        assertFalse(headers("/v1/admin/ships/{id}/voyages/{number}", "get", 200).contains("ETag"));
        assertTrue(headers("/v1/ships", "get", 200).containsAll(List.of("ETag", "Link", "Vary")));
    }

    @Test
    void anyAnswerNamesItsRequest() {
        assertTrue(headers("/v1/ships", "get", 200).containsAll(List.of("X-Request-Id", "RateLimit")));
        assertTrue(headers("/v1/admin/ships/{id}", "delete", 409).contains("X-Request-Id"));
    }

    @Test
    void eachOperationTakesTheHeadersThatItHonours() {
        assertEquals(List.of("flag", "limit", "IfNoneMatch", "IfCommitAtLeast"), parameters("/v1/ships", "get"));
        assertEquals(List.of("IdempotencyKey"), parameters("/v1/admin/ships", "post"));
        assertEquals(List.of("id", "IfMatch"), parameters("/v1/admin/ships/{id}", "delete"));
        JsonNode voyage =
                operation("/v1/admin/ships/{id}/voyages/{number}", "get").path("parameters");
        assertEquals(Integer.MAX_VALUE, voyage.at("/1/schema/maximum").asInt());
        assertTrue(voyage.at("/2/schema/default").isBoolean());
        assertEquals(
                1000,
                operation("/v1/ships", "get")
                        .at("/parameters/0/schema/maxLength")
                        .asInt());
    }

    @Test
    void theDeskHasGroupsOfItsOwn() {
        assertEquals(yaml("[DeskShips]"), operation("/v1/admin/ships", "post").path("tags"));
        assertEquals(yaml("[Ships]"), operation("/v1/ships", "get").path("tags"));
        assertEquals(
                yaml("[{}, {readerToken: []}, {bearerKey: ['content:read']}, {staffToken: ['content:read']}]"),
                operation("/v1/ships", "get").path("security"));
    }

    private static JsonNode operation(String path, String method) {
        return DOCUMENT.path("paths").path(path).path(method);
    }

    private static List<String> headers(String path, String method, int status) {
        return fields(operation(path, method).at("/responses/" + status + "/headers"));
    }

    private static List<String> parameters(String path, String method) {
        List<String> names = new ArrayList<>();
        operation(path, method)
                .path("parameters")
                .forEach(parameter -> names.add(
                        parameter.has("name")
                                ? parameter.path("name").asText()
                                : parameter.path("$ref").asText().replace("#/components/parameters/", "")));
        return names;
    }

    private static List<String> fields(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static JsonNode yaml(String text) {
        try {
            return new ObjectMapper(new YAMLFactory()).readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
