package masthead.access.key;

import static masthead.access.key.Keys.key;
import static masthead.access.key.Keys.keyOf;
import static masthead.access.key.Keys.with;
import static masthead.desk.Newsroom.desk;
import static masthead.desk.Newsroom.patch;
import static masthead.desk.Newsroom.publishedArticle;
import static masthead.desk.Newsroom.reader;
import static masthead.desk.Newsroom.reread;
import static masthead.desk.Newsroom.unique;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import masthead.desk.Newsroom.Saved;
import org.junit.jupiter.api.Test;

@QuarkusTest
class KeyLifeTest {

    private static final String TAGS = "/v1/admin/tags";

    @Inject
    DataSource database;

    @Inject
    Clock clock;

    @Test
    void aKeyIsToldOnceAndRecognisedByItsBeginning() {
        String name = unique("import");
        Saved made = keyOf(desk(), name, "\"description\": \"Nightly import\",", "articles:write");
        String secret = made.string("key");

        assertEquals("\"1\"", made.etag());
        org.hamcrest.MatcherAssert.assertThat(secret, matchesPattern("mh_[A-Za-z0-9_-]{43}"));
        String shown = desk().when()
                .get(made.path())
                .then()
                .statusCode(200)
                .body("name", equalTo(name))
                .body("description", equalTo("Nightly import"))
                .body("hint", equalTo(secret.substring(0, 7)))
                .body("scopes", contains("articles:write"))
                .body("createdBy", equalTo("admin"))
                .body("expiresAt", nullValue())
                .body("lastUsedAt", nullValue())
                .extract()
                .asString();
        assertFalse(shown.contains(secret));
    }

    @Test
    void aKeyDoesWhatItsScopesSayAndIsWhoItIsCalled() {
        Saved made = key("articles:write:own");
        String me = with(made).get("/v1/admin/me").path("name");
        with(made)
                .body("{\"language\": \"en\", \"headline\": \"Tides\"}")
                .when()
                .post("/v1/admin/articles")
                .then()
                .statusCode(201)
                .body("createdBy", equalTo(me));
        with(made)
                .body("{\"name\": \"%s\"}".formatted(unique("Tides")))
                .when()
                .post(TAGS)
                .then()
                .statusCode(403)
                .header("WWW-Authenticate", containsString("insufficient_scope"))
                .body("wantedScopes", contains("taxonomy:write"));
        with(made).when().get("/v1/admin/keys").then().statusCode(403);
    }

    @Test
    void aRevokedKeyOpensNothingAtOnceAndStaysListed() {
        Saved made = key("desk:read");
        with(made).when().get(TAGS).then().statusCode(200);

        revoke(made).statusCode(204);

        with(made)
                .when()
                .get(TAGS)
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", startsWith("Bearer"))
                .body("detail", containsString("revoked"));
        desk().when().get("/v1/admin/keys?limit=100").then().body("items.id", not(hasItem(made.id())));
        desk().when().get("/v1/admin/keys?revoked=true&limit=100").then().body("items.id", hasItem(made.id()));
        Saved revoked = reread(made);
        change(desk(), revoked, "{\"description\": \"back?\"}").statusCode(409);
        rotate(desk(), revoked, "").statusCode(409);
        revoke(revoked).statusCode(409);
    }

    @Test
    void anExpiredKeyIsToldSo() throws SQLException {
        Saved made = keyOf(
                desk(),
                unique("short"),
                "\"expiresAt\": \"%s\",".formatted(clock.instant().plus(Duration.ofHours(1))),
                "desk:read");
        with(made).when().get(TAGS).then().statusCode(200);
        run("UPDATE api_key SET expires_at = now() - interval '1 minute', description = 'x' WHERE id = ?", made.id());
        key("desk:read");

        with(made).when().get(TAGS).then().statusCode(401).body("detail", containsString("expired"));
        reader().header("Authorization", "Bearer " + made.string("key"))
                .when()
                .get(readable())
                .then()
                .statusCode(401)
                .body("detail", containsString("expired"));
    }

    @Test
    void aRotatedKeyHasTwoSecretsForAsLongAsWasSaid() throws SQLException {
        Saved made = key("desk:read");
        String second = rotate(desk(), made, "{\"overlapSeconds\": 3600}")
                .statusCode(200)
                .body("previousUntil", notNullValue())
                .extract()
                .path("key");
        with(made).when().get(TAGS).then().statusCode(200);
        with(second).when().get(TAGS).then().statusCode(200);

        run("UPDATE api_key SET previous_until = now() - interval '1 minute' WHERE id = ?", made.id());
        key("desk:read");
        with(made).when().get(TAGS).then().statusCode(401);

        String third = rotate(desk(), reread(made), "{\"overlapSeconds\": 0}")
                .body("previousUntil", nullValue())
                .extract()
                .path("key");
        with(second).when().get(TAGS).then().statusCode(401);
        with(third).when().get(TAGS).then().statusCode(200);
        rotate(desk(), reread(made), "{\"overlapSeconds\": 2592001}").statusCode(422);
    }

    @Test
    void aChangeNeedsTheVersionThatWasSeen() {
        Saved made = key("desk:read");
        Saved changed = patch(made, "{\"description\": \"For the kiosk\"}");
        change(desk(), made, "{\"description\": \"Lost?\"}")
                .statusCode(412)
                .body("current.etag", equalTo(changed.etag()));
        rotate(desk(), made, "").statusCode(412);
        revoke(made).statusCode(412);
        desk().when().delete(made.path()).then().statusCode(428);
        desk().when().get(made.path()).then().body("description", equalTo("For the kiosk"));
        desk().header("If-Match", "*")
                .when()
                .delete("/v1/admin/keys/" + UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    @Test
    void newScopesHoldAtOnce() {
        Saved made = key("desk:read");
        with(made).when().get("/v1/admin/articles").then().statusCode(403);
        patch(made, "{\"scopes\": [\"articles:read\"]}");
        with(made).when().get("/v1/admin/articles").then().statusCode(200);
    }

    @Test
    void theLastKeyWithoutAnEndThatMakesKeysStays() {
        revokeOthersThatMakeKeys();
        String admin = desk().get("/v1/admin/me").path("id");
        Saved first = reread(new Saved(
                "/v1/admin/keys/" + admin,
                admin,
                "",
                desk().get("/v1/admin/me").then().extract()));
        Saved expiring = keyOf(desk(), unique("expiring"), expiring(), "keys:write");
        revoke(first).statusCode(409).body("code", equalTo("illegal-transition"));
        change(desk(), first, "{\"scopes\": [\"desk:read\"]}").statusCode(409);
        change(
                        desk(),
                        first,
                        "{\"expiresAt\": \"%s\"}".formatted(clock.instant().plus(Duration.ofDays(1))))
                .statusCode(409);
        rotate(desk(), first, "").statusCode(409).body("detail", containsString("masthead.admin-key"));
        revoke(expiring).statusCode(204);
        desk().when().get(first.path()).then().body("version", equalTo(version(first)));
    }

    /** Left behind by other tests: with one of them the first could be revoked, and with it all tests that follow. */
    private void revokeOthersThatMakeKeys() {
        List<String> others = desk().when()
                .get("/v1/admin/keys?limit=100")
                .path("items.findAll { it.name != 'admin' && it.scopes.contains('keys:write') }.id");
        others.forEach(id -> desk().header("If-Match", "*")
                .delete("/v1/admin/keys/" + id)
                .then()
                .statusCode(204));
    }

    @Test
    void callersNeverGoAndNeverChange() {
        for (String sql :
                new String[] {"UPDATE actor SET name = name WHERE id = ?", "DELETE FROM actor WHERE id = ?"}) {
            org.junit.jupiter.api.Assertions.assertThrows(
                    SQLException.class, () -> run(sql, key("desk:read").id()));
        }
    }

    private String readable() {
        return "/v1/articles/" + publishedArticle(unique("Read")).id();
    }

    private String expiring() {
        return "\"expiresAt\": \"%s\",".formatted(clock.instant().plus(Duration.ofHours(1)));
    }

    private static int version(Saved key) {
        return Integer.parseInt(key.etag().replace("\"", ""));
    }

    private static ValidatableResponse change(
            io.restassured.specification.RequestSpecification caller, Saved key, String changes) {
        return caller.contentType("application/merge-patch+json")
                .header("If-Match", key.etag())
                .body(changes)
                .when()
                .patch(key.path())
                .then();
    }

    private static ValidatableResponse rotate(
            io.restassured.specification.RequestSpecification caller, Saved key, String body) {
        return caller.header("If-Match", key.etag())
                .body(body)
                .when()
                .post(key.path() + "/rotate")
                .then();
    }

    private static ValidatableResponse revoke(Saved key) {
        return desk().header("If-Match", key.etag()).when().delete(key.path()).then();
    }

    private void run(String sql, String id) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, UUID.fromString(id));
            statement.executeUpdate();
        }
    }
}
