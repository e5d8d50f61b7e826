package masthead.access.key;

import static masthead.access.key.Keys.key;
import static masthead.desk.Newsroom.desk;
import static masthead.desk.Newsroom.publishedArticle;
import static masthead.desk.Newsroom.reader;
import static masthead.desk.Newsroom.unique;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import masthead.desk.Newsroom.Saved;
import org.junit.jupiter.api.Test;

/** Where the operator asks readers for a key. */
@QuarkusTest
@TestProfile(KeyRequiredTest.Closed.class)
class KeyRequiredTest {

    public static final class Closed implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("masthead.delivery.key-required", "true");
        }
    }

    private static final String[] READS = {
        "/v1/articles", "/v1/site", "/v1/search?q=pier", "/v1/feeds/articles.rss", "/v1/sections", "/v1/collections"
    };

    private static final String[] LINKS = {
        "/v1/subscriptions/links/",
        "/v1/subscriptions/preferences/",
        "/v1/subscriptions/unsubscribe/",
        "/v1/gifts/redeem/"
    };

    @Test
    void nothingIsReadWithoutOne() {
        String article = "/v1/articles/" + publishedArticle(unique("Closed")).id();
        with(key("content:read")).when().get(article).then().statusCode(200);
        for (int i = 0; i < 2; i++) {
            reader().when()
                    .get(article)
                    .then()
                    .statusCode(401)
                    .header("WWW-Authenticate", startsWith("Bearer"))
                    .header("Cache-Control", containsString("no-store"))
                    .body("code", equalTo("unauthorized"));
        }
        reader().when().head(article).then().statusCode(401);
        for (String read : READS) {
            reader().when().get(read).then().statusCode(401);
        }
    }

    @Test
    void whoHasOneReadsAndNobodyKeepsIt() {
        Saved key = key("content:read");
        for (String read : READS) {
            with(key).when().get(read).then().statusCode(200).header("Cache-Control", equalTo("private, no-store"));
        }
    }

    @Test
    void liveEventsAreForWhoHasOneToo() throws Exception {
        reader().when().head("/v1/events").then().statusCode(401);
        reader().when().get("/v1/events").then().statusCode(401);
        with(key("content:read"))
                .accept("text/event-stream")
                .when()
                .head("/v1/events")
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"));
    }

    @Test
    void aKeyForOtherThingsIsNotEnough() {
        with(key("desk:read"))
                .when()
                .get("/v1/articles")
                .then()
                .statusCode(403)
                .body("wantedScopes", contains("content:read"));
    }

    @Test
    void aLinkInAMailNeedsNone() {
        for (String link : LINKS) {
            reader().when().get(link + "unknown").then().statusCode(404);
        }
    }

    @Test
    void theDeskIsAsEver() {
        Saved made = publishedArticle(unique("Desk"));
        desk().when().get(made.path()).then().statusCode(200);
    }

    private static RequestSpecification with(Saved key) {
        return Keys.with(key);
    }
}
