package masthead.article.preview;

import static masthead.desk.Newsroom.article;
import static masthead.desk.Newsroom.desk;
import static masthead.desk.Newsroom.reader;
import static masthead.desk.Newsroom.unique;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import masthead.desk.Newsroom.Saved;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PreviewTokenTest {

    @Inject
    DataSource database;

    @Inject
    Clock clock;

    @Inject
    PreviewTokens tokens;

    @Test
    void noOtherTokenOpensIt() throws SQLException {
        Saved article = article(unique("Closed"));
        Saved other = article(unique("Another"));
        ExtractableResponse<Response> revoked = make(article, "{}");
        desk().delete(revoked.header("Location")).then().statusCode(204);
        ExtractableResponse<Response> expired = make(article, "{}");
        expire(expired.path("id"));

        for (String token : List.of(
                "x",
                "mh_preview_" + "A".repeat(43),
                token(other),
                revoked.path("token"),
                expired.path("token"),
                token(article) + "A")) {
            preview(article, token)
                    .statusCode(401)
                    .header("Cache-Control", equalTo("no-store"))
                    .header("WWW-Authenticate", startsWith("Preview-Token"))
                    .body("code", equalTo("preview-token-invalid"));
        }
        reader().get(draft(article)).then().statusCode(401).body("code", equalTo("preview-token-invalid"));
        reader().header("Preview-Token", token(article))
                .get("/v1/articles/" + UUID.randomUUID() + "?perspective=draft")
                .then()
                .statusCode(401);
    }

    @Test
    void aTokenIsNoneForReadersOfWhatIsPublishedAndNoKey() {
        Saved article = article(unique("Only a draft"));
        String token = token(article);

        reader().header("Preview-Token", token)
                .get("/v1/articles/" + article.id())
                .then()
                .statusCode(404);
        reader().header("Authorization", "Bearer " + token)
                .get("/v1/admin/articles/" + article.id())
                .then()
                .statusCode(401);
    }

    @Test
    void tokensAreListedWithoutTheirSecrets() throws SQLException {
        Saved article = article(unique("Listed"));
        ExtractableResponse<Response> first = make(article, "{\"name\": \"The lawyer\"}");
        ExtractableResponse<Response> second = make(article, "{}");
        String secret = first.path("token");

        assertTrue(secret.matches("mh_preview_[A-Za-z0-9_-]{43}"), "32 random bytes");
        String next = desk().get(article.path() + "/preview-tokens?limit=1")
                .then()
                .statusCode(200)
                .body("items.id", contains((String) second.path("id")))
                .extract()
                .path("next");
        desk().get(next)
                .then()
                .statusCode(200)
                .body("items.name", contains("The lawyer"))
                .body("items.createdBy", contains("admin"))
                .body("next", nullValue());
        desk().get(first.header("Location"))
                .then()
                .statusCode(200)
                .body("name", equalTo("The lawyer"))
                .body("token", nullValue());
        assertEquals(0, count("SELECT count(*) FROM preview_token t WHERE t::text LIKE '%" + secret + "%'"));
        assertEquals(0, count("SELECT count(*) FROM idempotent_answer a WHERE a::text LIKE '%mh_preview%'"));
    }

    @Test
    void aRevokedTokenIsGone() {
        Saved article = article(unique("Revoked"));
        Saved other = article(unique("Unrelated"));
        ExtractableResponse<Response> made = make(article, "{}");
        String id = made.path("id");
        preview(article, made.path("token")).statusCode(200);

        desk().delete(other.path() + "/preview-tokens/" + id).then().statusCode(404);
        desk().delete(made.header("Location")).then().statusCode(204);

        preview(article, made.path("token")).statusCode(401);
        desk().delete(made.header("Location")).then().statusCode(404);
        desk().get(made.header("Location")).then().statusCode(404);
        desk().get(article.path() + "/preview-tokens").then().body("items.id", not(hasItem(id)));
    }

    @Test
    void aTokenExpiresWithinADayOrWhenItIsToldTo() {
        Saved article = article(unique("Expiring"));
        Instant before = clock.instant();
        Instant usual = Instant.parse(make(article, "{}").path("expiresAt"));
        assertTrue(Duration.between(before, usual).compareTo(Duration.ofHours(24)) >= 0, usual.toString());
        assertTrue(Duration.between(clock.instant(), usual).compareTo(Duration.ofHours(24)) <= 0, usual.toString());

        String wanted = before.plus(Duration.ofDays(29)).toString();
        String given =
                make(article, "{\"expiresAt\": \"%s\"}".formatted(wanted)).path("expiresAt");
        assertEquals(Instant.parse(wanted), Instant.parse(given));

        for (Duration away : List.of(Duration.ofSeconds(-1), Duration.ofDays(31))) {
            desk().body("{\"expiresAt\": \"%s\"}".formatted(before.plus(away)))
                    .post(article.path() + "/preview-tokens")
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", contains("/expiresAt"))
                    .body("errors.code", contains("out-of-range"));
        }
    }

    @Test
    void whatIsExpiredIsForgotten() throws SQLException {
        Saved article = article(unique("Forgotten"));
        ExtractableResponse<Response> expired = make(article, "{}");
        ExtractableResponse<Response> valid = make(article, "{}");
        expire(expired.path("id"));

        tokens.forgetExpired();

        desk().get(expired.header("Location")).then().statusCode(404);
        desk().get(valid.header("Location")).then().statusCode(200);
    }

    @Test
    void faultsInWhatIsSaidOfATokenAreTold() {
        Saved article = article(unique("Faults"));
        String path = article.path() + "/preview-tokens";

        desk().body("{\"name\": \" \", \"expiresAt\": \"2026-01-01T00:00:00Z\", \"scope\": 1}")
                .post(path)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/scope"));
        desk().body("{\"expiresAt\": \"tomorrow\"}")
                .post(path)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/expiresAt"));
        desk().body("{\"name\": \"%s\"}".formatted("x".repeat(101)))
                .post(path)
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("/name"));
        desk().body("{}")
                .post("/v1/admin/articles/" + UUID.randomUUID() + "/preview-tokens")
                .then()
                .statusCode(404);
        desk().get("/v1/admin/articles/" + UUID.randomUUID() + "/preview-tokens")
                .then()
                .statusCode(404);
        reader().get(path).then().statusCode(401);
        desk().get(path).then().statusCode(200).body("items", empty());
    }

    @Test
    void aSecretIsNotShownAgainAndARetryMakesNoSecondToken() throws SQLException {
        Saved article = article(unique("Retried"));
        String key = unique("key");
        String path = article.path() + "/preview-tokens";
        String location = desk().header("Idempotency-Key", key)
                .body("{}")
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");

        desk().header("Idempotency-Key", key)
                .body("{}")
                .post(path)
                .then()
                .statusCode(409)
                .body("code", equalTo("secret-shown-once"))
                .body("detail", containsString(location))
                .body("token", nullValue());
        desk().header("Idempotency-Key", key)
                .body("{\"name\": \"Another\"}")
                .post(path)
                .then()
                .statusCode(422)
                .body("code", equalTo("idempotency-key-reused"));

        desk().get(path).then().body("items.size()", equalTo(1));
        assertEquals(
                0, count("SELECT count(*) FROM idempotent_answer WHERE encode(body, 'escape') LIKE '%mh_preview%'"));
    }

    private static String token(Saved article) {
        return make(article, "{}").path("token");
    }

    private static ExtractableResponse<Response> make(Saved article, String draft) {
        return desk().body(draft)
                .post(article.path() + "/preview-tokens")
                .then()
                .statusCode(201)
                .extract();
    }

    private static ValidatableResponse preview(Saved article, String token) {
        return reader().header("Preview-Token", token).get(draft(article)).then();
    }

    private static String draft(Saved article) {
        return "/v1/articles/" + article.id() + "?perspective=draft";
    }

    private void expire(String id) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "UPDATE preview_token SET created_at = now() - interval '2 days', expires_at = now() - interval '1 day'"
                                + " WHERE id = ?::uuid")) {
            update.setString(1, id);
            assertEquals(1, update.executeUpdate());
        }
    }

    private long count(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
