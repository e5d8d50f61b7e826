package masthead.access.key;

import static masthead.access.key.Keys.key;
import static masthead.access.key.Keys.keyOf;
import static masthead.access.key.Keys.with;
import static masthead.desk.Newsroom.desk;
import static masthead.desk.Newsroom.publishedArticle;
import static masthead.desk.Newsroom.reader;
import static masthead.desk.Newsroom.reread;
import static masthead.desk.Newsroom.unique;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import masthead.desk.Newsroom.Saved;
import org.junit.jupiter.api.Test;

@QuarkusTest
class KeyUseTest {

    private static final String TAGS = "/v1/admin/tags";

    @Inject
    Clock clock;

    @Inject
    LastUses uses;

    @Test
    void aPageMayUseAKeyOnlyFromWhereItBelongs() {
        Saved made = keyOf(
                desk(),
                unique("page"),
                "\"allowedOrigins\": [\"https://tools.example.org\"],",
                "desk:read",
                "content:read");
        with(made).when().get(TAGS).then().statusCode(200);
        with(made)
                .header("Origin", "https://tools.example.org")
                .when()
                .get(TAGS)
                .then()
                .statusCode(200);
        for (String origin : new String[] {"https://evil.example.org", "null", "https://tools.example.org.evil.org"}) {
            with(made)
                    .header("Origin", origin)
                    .when()
                    .get(TAGS)
                    .then()
                    .statusCode(403)
                    .header("Cache-Control", containsString("no-store"));
            with(made)
                    .header("Origin", origin)
                    .body("{}")
                    .when()
                    .post(TAGS)
                    .then()
                    .statusCode(403);
        }
        reader().header("Authorization", "Bearer " + made.string("key"))
                .header("Origin", "https://evil.example.org")
                .when()
                .get(readable())
                .then()
                .statusCode(403);
    }

    @Test
    void otherTokensThanKeysReadNothingOfDelivery() {
        for (String token : new String[] {"eyJhbGciOiJub25lIn0.e30.", "mh_wrong"}) {
            reader().header("Authorization", "Bearer " + token)
                    .when()
                    .get(readable())
                    .then()
                    .statusCode(401);
        }
    }

    @Test
    void aKeyInAnAddressIsRefusedWhateverElseIsSent() {
        String secret = key("desk:read").string("key");
        for (String query : new String[] {
            "?key=" + secret,
            "?access_token=x",
            "?Api_Key=x",
            "?q=" + secret,
            "?" + secret,
            "?q=Bearer%20" + secret,
            "?q=mh%5F" + secret.substring(3),
            "?q=mht_" + secret.substring(3)
        }) {
            for (String path : new String[] {TAGS, "/v1/articles"}) {
                String answer = desk().noFilters()
                        .urlEncodingEnabled(false)
                        .when()
                        .get(path + query)
                        .then()
                        .statusCode(400)
                        .contentType("application/problem+json")
                        .body("detail", containsString("Authorization: Bearer"))
                        .extract()
                        .asString();
                assertFalse(answer.contains(secret));
            }
        }
        reader().noFilters().when().get("/v1/articles/" + secret).then().statusCode(400);
        desk().when()
                .get("/v1/resolve?url=/files/smh_annual_report_of_the_year_2019")
                .then()
                .statusCode(404);
    }

    @Test
    void whenItWasUsedIsWrittenDownLater() throws SQLException {
        Saved made = key("desk:read");
        Instant before = clock.instant();
        with(made).when().get(TAGS).then().statusCode(200);
        assertEquals(1, version(reread(made)));
        uses.write();
        String used = desk().get(made.path()).path("lastUsedAt");
        assertNotNull(used);
        assertFalse(Instant.parse(used).isBefore(before));
        assertEquals(1, version(reread(made)));
    }

    @Test
    void keysTakeNoCommitOfContent() {
        String before = desk().get(TAGS).header("Content-Commit");
        key("desk:read");
        assertEquals(before, desk().get(TAGS).header("Content-Commit"));
    }

    private String readable() {
        return "/v1/articles/" + publishedArticle(unique("Read")).id();
    }

    private static int version(Saved key) {
        return Integer.parseInt(key.etag().replace("\"", ""));
    }
}
