package masthead.platform.openapi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ApiDocumentTest {

    private static final Map<String, String> COMMIT = Map.of("Content-Commit", "7");

    private final ApiDocument document = ApiDocument.read("""
            paths:
              /v1/ships/{id}:
                get:
                  responses:
                    "200":
                      headers:
                        Content-Commit: {$ref: '#/components/headers/Commit'}
                      content:
                        application/json: {schema: {$ref: '#/components/schemas/Ship'}}
                    "304": {description: nothing new}
            components:
              headers:
                Commit: {required: true, schema: {type: integer}}
              schemas:
                Ship:
                  type: object
                  required: [name]
                  properties:
                    name: {type: string}
                    berth: {anyOf: [{$ref: '#/components/schemas/Berth'}, {type: 'null'}]}
                    leaves: {type: string, format: date-time}
                Berth: {type: object, properties: {number: {type: integer}}}
            """);

    @Test
    void allowsWhatIsDocumented() {
        assertEquals(
                List.of(), faults(200, COMMIT, "application/json;charset=UTF-8", "{\"name\":\"Alba\",\"berth\":null}"));
        assertEquals(List.of(), faults(304, Map.of(), null, ""));
    }

    @Test
    void knowsNoOtherOperation() {
        assertEquals(
                List.of("has no such operation"),
                document.faults("DELETE", "/v1/ships/1", new ApiDocument.Answer(204, Map.of(), null, new byte[0])));
        assertEquals(
                List.of("has no such operation"),
                document.faults("GET", "/v1/ships/1/crew", new ApiDocument.Answer(200, Map.of(), null, new byte[0])));
    }

    @Test
    void knowsNoOtherStatus() {
        assertEquals(List.of("does not tell of status 418"), faults(418, Map.of(), null, ""));
    }

    @Test
    void knowsNoOtherMediaType() {
        assertEquals(List.of("does not tell of the media type text/html"), faults(200, COMMIT, "text/html", "<p>"));
        assertEquals(List.of("wants a body"), faults(200, COMMIT, null, ""));
        assertEquals(List.of("knows of no body with status 304"), faults(304, Map.of(), "text/plain", "x"));
    }

    @Test
    void wantsEveryRequiredHeader() {
        assertEquals(
                List.of("wants the header Content-Commit"),
                faults(200, Map.of(), "application/json", "{\"name\":\"Alba\"}"));
        assertEquals(
                List.of("wants a whole number in the header Content-Commit, not x"),
                faults(200, Map.of("Content-Commit", "x"), "application/json", "{\"name\":\"Alba\"}"));
    }

    @Test
    void knowsNoOtherHeader() {
        assertEquals(
                List.of("does not tell of the header X-Ship"),
                faults(304, Map.of("X-Ship", "Alba", "Date", "Sun, 22 Nov 2026 07:30:00 GMT"), null, ""));
    }

    @Test
    void wantsABodyThatIsValid() {
        assertEquals(
                List.of("the body: required property 'name' not found"), faults(200, COMMIT, "application/json", "{}"));
        assertEquals(
                1,
                faults(200, COMMIT, "application/json", "{\"name\":\"Alba\",\"leaves\":\"soon\"}")
                        .size());
    }

    @Test
    void knowsNoOtherField() {
        assertEquals(
                1,
                faults(200, COMMIT, "application/json", "{\"name\":\"Alba\",\"flag\":\"none\"}")
                        .size());
        assertEquals(
                false,
                faults(
                                200,
                                COMMIT,
                                "application/json",
                                "{\"name\":\"Alba\",\"berth\":{\"number\":1,\"side\":\"port\"}}")
                        .isEmpty());
    }

    private List<String> faults(int status, Map<String, String> headers, @Nullable String type, String body) {
        return document.faults(
                "GET", "/v1/ships/1", new ApiDocument.Answer(status, headers, type, body.getBytes(UTF_8)));
    }
}
