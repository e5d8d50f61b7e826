package masthead.platform.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static masthead.desk.Newsroom.desk;
import static masthead.desk.Newsroom.key;
import static masthead.desk.Newsroom.patch;
import static masthead.desk.Newsroom.tag;
import static masthead.desk.Newsroom.unique;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Locale;
import masthead.desk.Newsroom.Saved;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that no client sends by mistake, byte for byte. */
@QuarkusTest
class HostileRequestsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example/%2e%2e/v1/tags/by-slug/SLUG",
                "//evil.example/../v1/tags/by-slug/SLUG",
                "//evil.example/v1/tags/by-slug/SLUG",
                "///evil.example/%2E%2E/v1/tags/by-slug/SLUG",
                "//v1/tags/by-slug/SLUG",
                "/v1//tags/by-slug/SLUG",
                "/v1/./tags/by-slug/SLUG",
                "/v1/tags/x/../by-slug/SLUG",
                "/\\evil.example/v1/tags/by-slug/SLUG",
                "/%5c%5cevil.example/%2e%2e/%2e%2e/v1/tags/by-slug/SLUG"
            })
    void noRedirectLeadsToAnotherHost(String path) throws IOException {
        String answer = get(path.replace("SLUG", former()), "");

        assertEquals("HTTP/1.1 400", answer.substring(0, 12), answer);
        assertFalse(head(answer).contains("location:"), answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "http://evil.example", "https://evil.example:444"})
    void aRedirectLeadsToAPathWhateverHostIsAskedFor(String authority) throws IOException {
        String former = former();

        String answer = get(authority + "/v1/tags/by-slug/" + former, "X-Forwarded-Host: evil.example");

        assertEquals("HTTP/1.1 301", answer.substring(0, 12), answer);
        assertTrue(head(answer).contains("\r\nlocation: /v1/tags/by-slug/new-"), answer);
        assertFalse(head(answer).contains("evil"), answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/tags/by-slug/SLUG?language=en%0d%0aSet-Cookie:%20a=b",
                "/v1/tags/by-slug/SLUG?x=%0d%0aSet-Cookie:%20a=b",
                "/v1/tags/by-slug/SLUG%0d%0aSet-Cookie:%20a=b",
                "/v1/tags?cursor=%0d%0aSet-Cookie:%20a=b",
                "/v1/articles?section=%0aSet-Cookie:%20a=b&limit=1"
            })
    void noLineOfAnAddressBecomesAHeader(String path) throws IOException {
        assertFalse(
                get(path.replace("SLUG", former()), "").toLowerCase(Locale.ROOT).contains("\nset-cookie"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Idempotency-Key: a\rSet-Cookie: a=b",
                "If-None-Match: \"a\rSet-Cookie: a=b\"",
                "Origin: https://a.example\rSet-Cookie: a=b",
                "If-Commit-At-Least: 1\rSet-Cookie: a=b",
                "Accept: text/x\rSet-Cookie: a=b",
                "Accept: application/json\u0000",
                "Set Cookie : a=b",
                "X-Forwarded-For: \rSet-Cookie: a=b"
            })
    void noHeaderComesBackAsAnother(String header) throws IOException {
        String answer = get("/v1/tags?limit=1", header);

        assertFalse(head(answer).contains("\nset-cookie") || head(answer).contains("\rset-cookie"), answer);
        assertFalse(answer.startsWith("HTTP/1.1 5"), answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/tags/by-slug/..%2f..%2fetc%2fpasswd",
                "/v1/tags/by-slug/%2e%2e",
                "/v1/tags/by-slug/..%5c..%5capplication.properties",
                "/v1/feeds/..%2f..%2fapplication.properties",
                "/docs/..%2fapplication.properties",
                "/docs/%2e%2e/application.properties",
                "/docs/..;/application.properties",
                "/docs/%252e%252e/application.properties",
                "/openapi/../application.properties",
                "/v1/articles/..%2f..%2fadmin%2farticles"
            })
    void noPathLeadsOut(String path) throws IOException {
        String answer = get(path, "");

        assertTrue(answer.startsWith("HTTP/1.1 4"), answer);
        assertFalse(answer.contains("quarkus.") || answer.contains("root:"), answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/%61dmin/tags",
                "/v1/admin/tags/",
                "/v1/admin//tags",
                "/v1/x/../admin/tags",
                "/v1/admin;x=1/tags"
            })
    void theDeskIsClosedHoweverItIsSpelled(String path) throws IOException {
        assertTrue(get(path, "").matches("(?s)HTTP/1.1 4(00|01|04) .*"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/admin;x=1/tags", "/v1;x/admin/tags", "/v1/%61dmin/tags"})
    void noSpellingOpensTheDeskToPagesFromElsewhere(String path) throws IOException {
        String answer = get(path, "Authorization: Bearer " + key() + "\r\nOrigin: https://evil.example");

        assertTrue(answer.startsWith("HTTP/1.1 400") || !head(answer).contains("access-control-allow-origin"), answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "/\\\\evil.example",
                "\\\\\\\\evil.example",
                "javascript:alert(1)",
                "https:evil.example",
                "https:///evil.example"
            })
    void noRedirectOfTheSiteLeadsElsewhereInDisguise(String url) {
        desk().body("""
                        {"from": "/%s", "to": {"url": "%s"}}""".formatted(unique("from"), url))
                .post("/v1/admin/redirects")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/to/url"));
    }

    @Test
    void aKeyInTheAddressIsNone() throws IOException {
        String answer = get("/v1/admin/tags?access_token=" + key(), "");

        assertEquals("HTTP/1.1 400", answer.substring(0, 12), answer);
        assertFalse(answer.contains(key()), answer);
    }

    /** A slug that a tag had once. */
    private static String former() {
        Saved tag = tag(unique("Old"));
        String former = tag.string("slug");
        patch(tag, "{\"slug\": \"%s\"}".formatted(unique("new")));
        return former;
    }

    private static String head(String answer) {
        return answer.split("\r\n\r\n", 2)[0].toLowerCase(Locale.ROOT);
    }

    private static String get(String path, String header) throws IOException {
        try (Socket socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), RestAssured.port)) {
            socket.setSoTimeout(10_000);
            String more = header.isEmpty() ? "" : header + "\r\n";
            socket.getOutputStream()
                    .write("GET %s HTTP/1.1\r\nHost: localhost\r\n%sConnection: close\r\n\r\n"
                            .formatted(path, more)
                            .getBytes(ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        }
    }
}
