package masthead.platform.http;

import static masthead.desk.Newsroom.desk;
import static masthead.desk.Newsroom.reader;
import static masthead.desk.Newsroom.tag;
import static masthead.desk.Newsroom.unique;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import masthead.desk.Newsroom.Saved;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent, the answer is a problem that names the place and tells nothing of the inside. */
@QuarkusTest
class BadRequestTest {

    @Test
    void tenMegabytesAreRefusedAnnouncedOrNot() {
        byte[] large = ("{\"name\": \"" + "a".repeat(10_000_000) + "\"}").getBytes(StandardCharsets.UTF_8);

        desk().body(large)
                .when()
                .post("/v1/admin/tags")
                .then()
                .statusCode(413)
                .body("code", equalTo("content-too-large"));
    }

    @Test
    void aMegabyteInOneFieldIsTooLongAndNothingWorse() {
        desk().body(("{\"name\": \"" + "a".repeat(1_000_000) + "\"}").getBytes(StandardCharsets.UTF_8))
                .when()
                .post("/v1/admin/tags")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/name"));
    }

    @Test
    void nestingHasABound() {
        desk().body(("{\"name\": " + "[".repeat(100_000) + "]".repeat(100_000) + "}").getBytes(StandardCharsets.UTF_8))
                .when()
                .post("/v1/admin/tags")
                .then()
                .statusCode(400)
                .body("errors.code", hasItem("too-deep-or-long"));
    }

    @Test
    void methodsAndMediaTypesThatDoNotFitAreToldWhichDo() {
        Saved tag = tag(unique("Types"));

        desk().noFilters()
                .when()
                .post(tag.path())
                .then()
                .statusCode(405)
                .header("Allow", equalTo("DELETE, GET, HEAD, OPTIONS, PATCH, PUT"));
        reader().noFilters()
                .when()
                .delete("/v1/tags")
                .then()
                .statusCode(405)
                .header("Allow", equalTo("GET, HEAD, OPTIONS"));
        desk().contentType("text/plain")
                .body("x")
                .when()
                .post("/v1/admin/tags")
                .then()
                .statusCode(415);
        desk().header("If-Match", tag.etag())
                .body("{\"name\": \"x\"}")
                .when()
                .patch(tag.path())
                .then()
                .statusCode(415)
                .body("detail", containsString("application/merge-patch+json"));
        reader().header("Accept", "text/html").when().get("/v1/tags").then().statusCode(406);
    }

    @Test
    void whoAcceptsProblemsOnlyIsServedWithoutAny() {
        Saved tag = tag(unique("No content"));
        desk().header("If-Match", tag.etag())
                .header("Accept", "application/problem+json")
                .when()
                .delete(tag.path())
                .then()
                .statusCode(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"not-a-uuid", "1-1-1-1-1", "00000000-0000-0000-0000-00000000000g", "'; DROP TABLE tag; --"})
    void anIdThatIsNoneIsNamed(String id) {
        reader().when().get("/v1/tags/{id}", id).then().statusCode(400).body("errors.parameter", hasItem("id"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "\"7", "\"7\" \"8\"", "\"7\"x"})
    void anIfMatchThatIsNoneIsNamed(String ifMatch) {
        Saved tag = tag(unique("Match"));

        desk().header("If-Match", ifMatch)
                .body("{\"name\": \"x\"}")
                .when()
                .put(tag.path())
                .then()
                .statusCode(400)
                .body("errors.header", hasItem("If-Match"));
    }

    @Test
    void anAddressThatIsTooLongIsToldSo() {
        Response answer = reader().get("/v1/tags?cursor=" + "a".repeat(9000));

        assertEquals(414, answer.statusCode());
        assertEquals("uri-too-long", answer.path("code"));
    }
}
