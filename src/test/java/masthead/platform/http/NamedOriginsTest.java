package masthead.platform.http;

import static masthead.access.limit.TightLimits.anAddress;
import static masthead.desk.Newsroom.desk;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.List;
import masthead.access.limit.TightLimits;
import masthead.desk.Newsroom;
import masthead.platform.persistence.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the operator names the origins: two of readers' pages, one of an editors' tool. */
@QuarkusTest
@TestProfile(TightLimits.class)
@QuarkusTestResource(TestDatabase.class)
class NamedOriginsTest {

    private static final String FRONT = "https://courier.example";
    private static final String TOOL = "https://desk.example";

    @Test
    void onlyTheseReadAndCachesKeepThemApartEvenWhatIsRemembered() {
        for (int i = 0; i < 2; i++) {
            for (String origin : List.of(FRONT, "https://app.courier.example")) {
                Response answer = read(origin);
                answer.then()
                        .statusCode(200)
                        .header("Access-Control-Allow-Origin", equalTo(origin))
                        .header("Access-Control-Expose-Headers", containsString("Content-Commit"))
                        .header("Cross-Origin-Resource-Policy", equalTo("same-origin"));
                assertVariesByOrigin(answer);
            }
            Response other = read("https://elsewhere.example");
            other.then().statusCode(200).header("Access-Control-Allow-Origin", nullValue());
            assertVariesByOrigin(other);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://courier.example.evil.example",
                "https://courier.example:444",
                "http://courier.example",
                "https://COURIER.example",
                "null",
                "*",
                TOOL
            })
    void whatOnlyLooksLikeOneIsNone(String origin) {
        read(origin).then().statusCode(200).header("Access-Control-Allow-Origin", nullValue());
    }

    @Test
    void theToolMayDoAllAtTheDeskAndTheFrontEndNothing() {
        preflight(TOOL)
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Origin", equalTo(TOOL))
                .header("Access-Control-Allow-Credentials", nullValue())
                .header("Access-Control-Allow-Methods", containsString("PATCH"))
                .header(
                        "Access-Control-Allow-Headers",
                        allOf(
                                containsString("Authorization"),
                                containsString("If-Match"),
                                containsString("Idempotency-Key")))
                .header("Vary", equalTo("origin"));
        preflight(FRONT).then().statusCode(204).header("Access-Control-Allow-Origin", nullValue());
        Response answer = desk().header("Origin", TOOL).get("/v1/admin/tags");
        answer.then().statusCode(200).header("Access-Control-Allow-Origin", equalTo(TOOL));
        assertVariesByOrigin(answer);
        Newsroom.reader()
                .header("Origin", TOOL)
                .get("/v1/admin/tags")
                .then()
                .statusCode(401)
                .header("Access-Control-Allow-Origin", equalTo(TOOL));
        desk().header("Origin", FRONT)
                .get("/v1/admin/tags")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", nullValue());
    }

    @Test
    void browsersAreToldToComeByTlsOnly() {
        read(FRONT).then().header("Strict-Transport-Security", equalTo("max-age=31536000"));
    }

    private static Response preflight(String origin) {
        return Newsroom.reader()
                .header("X-Forwarded-For", anAddress())
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "PATCH")
                .header("Access-Control-Request-Headers", "authorization,if-match,content-type")
                .options("/v1/admin/tags");
    }

    private static Response read(String origin) {
        return Newsroom.reader()
                .header("X-Forwarded-For", anAddress())
                .header("Origin", origin)
                .get("/v1/tags?limit=1");
    }

    private static void assertVariesByOrigin(Response answer) {
        List<String> vary = answer.headers().getValues("Vary");
        assertTrue(vary.stream().anyMatch("origin"::equalsIgnoreCase), vary::toString);
    }
}
