package masthead.platform.http;

import static masthead.desk.Newsroom.desk;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class SecurityHeadersTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            /v1/tags,                   200, cross-origin
            /v1/feeds/articles.rss,     200, cross-origin
            /v1/feeds/sitemap.xml,      200, cross-origin
            /v1/tags/none,              400, cross-origin
            /v1/nowhere,                404, cross-origin
            /nowhere,                   404, cross-origin
            /v1/admin/tags,             401, same-origin
            /openapi.json,              200, cross-origin
            /q/health/live,             200, cross-origin""")
    void everyAnswerTellsBrowsersWhatNotToDoWithIt(String path, int status, String sharing) {
        assertSafe(get(path).statusCode(status))
                .header("Content-Security-Policy", equalTo("default-src 'none'; frame-ancestors 'none'"))
                .header("Cross-Origin-Resource-Policy", equalTo(sharing));
        // Once more: of what is remembered too.
        assertSafe(get(path).statusCode(status));
    }

    @Test
    void soDoAnswersThatSayThatNothingHasChanged() {
        String etag = get("/v1/tags").extract().header("ETag");
        assertSafe(RestAssured.given()
                .header("If-None-Match", etag)
                .get("/v1/tags")
                .then()
                .statusCode(304));
    }

    @Test
    void soDoThoseOfTheDesk() {
        assertSafe(desk().get("/v1/admin/me").then().statusCode(200));
        assertSafe(desk().body("{").post("/v1/admin/tags").then().statusCode(400));
    }

    @Test
    void theReferenceMayRunItsOwnScriptsAndNoOthers() {
        assertSafe(get("/docs/").statusCode(200))
                .header(
                        "Content-Security-Policy",
                        allOf(
                                containsString("script-src 'self' 'unsafe-inline'"),
                                containsString("default-src 'none'"),
                                containsString("frame-ancestors 'none'")));
        String page = get("/docs/").extract().asString();
        // Whatever it loads comes from here, so the policy lets it.
        assertFalse(page.matches("(?s).*<(script|link|img)[^>]+(src|href)=[\"']?(https?:)?//.*"), page);
    }

    private static ValidatableResponse get(String path) {
        return RestAssured.given()
                .noFilters()
                .urlEncodingEnabled(false)
                .get(RestAssured.baseURI + ":" + RestAssured.port + path)
                .then();
    }

    private static ValidatableResponse assertSafe(ValidatableResponse answer) {
        return answer.header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Referrer-Policy", equalTo("no-referrer"))
                .header("Content-Security-Policy", not(containsString("*")))
                .header("Strict-Transport-Security", nullValue())
                .header("Server", nullValue())
                .header("X-Powered-By", nullValue());
    }
}
