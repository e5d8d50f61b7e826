package masthead.article.preview;

import static masthead.desk.Newsroom.article;
import static masthead.desk.Newsroom.create;
import static masthead.desk.Newsroom.desk;
import static masthead.desk.Newsroom.patch;
import static masthead.desk.Newsroom.publish;
import static masthead.desk.Newsroom.publishedArticle;
import static masthead.desk.Newsroom.reader;
import static masthead.desk.Newsroom.reread;
import static masthead.desk.Newsroom.section;
import static masthead.desk.Newsroom.transition;
import static masthead.desk.Newsroom.trash;
import static masthead.desk.Newsroom.unique;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class PreviewTest {

    private static final String PREVIEW = "application/vnd.masthead.preview+json";

    @Inject
    DataSource database;

    @Inject
    Clock clock;

    @Inject
    PreviewTokens tokens;

    @Test
    void whoHasATokenSeesTheWorkingCopyAsReadersWould() {
        Saved section = section(unique("Section"));
        Saved published = publishedArticle(unique("Published"));
        Saved unpublished = article(unique("Unpublished"));
        Saved article = publishedArticle(unique("Seen"), "\"kicker\": \"Old\",");
        patch(article, """
                {"kicker": "New", "sectionId": "%s", "relatedArticleIds": ["%s", "%s"]}""".formatted(section.id(), unpublished.id(), published.id()));

        preview(article, token(article))
                .statusCode(200)
                .contentType(PREVIEW)
                .body("kicker", equalTo("New"))
                .body("section.name", equalTo(section.string("name")))
                .body("relatedArticles.id", contains(published.id()))
                .body("access.granted", equalTo(true));
        reader().get("/v1/articles/" + article.id())
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("kicker", equalTo("Old"));
        reader().get("/v1/articles/" + article.id() + "?perspective=published")
                .then()
                .statusCode(200)
                .body("kicker", equalTo("Old"));
    }

    @ParameterizedTest
    @ValueSource(strings = {PREVIEW, "application/json", "application/json, " + PREVIEW})
    void theAnswerSaysThatItIsAPreviewWhicheverJsonIsAcceptable(String accept) {
        Saved article = article(unique("Accepted"));

        reader().header("Preview-Token", token(article))
                .header("Accept", accept)
                .get(draft(article))
                .then()
                .statusCode(200)
                .contentType(PREVIEW);
        reader().header("Accept", "text/html").get(draft(article)).then().statusCode(406);
    }

    @Test
    void whatIsStillMissingIsNull() {
        Saved empty = create("articles", "{\"language\": \"en\"}");

        preview(empty, token(empty))
                .statusCode(200)
                .body("headline", nullValue())
                .body("slug", nullValue())
                .body("publishedAt", nullValue())
                .body("firstPublishedAt", nullValue())
                .body("body", empty());
    }

    @Test
    void aPreviewHasTheFormOfTheBodyThatIsWanted() {
        Saved article = article(unique("Formed"));

        reader().header("Preview-Token", token(article))
                .get(draft(article) + "&body=html")
                .then()
                .statusCode(200)
                .body("bodyHtml", containsString("The pier is open."))
                .body("containsKey('body')", equalTo(false));
    }

    @Test
    void whatOnlyMembersMayReadIsPreviewedWhole() {
        Saved article = article(unique("Members"), "\"visibility\": \"members\",");

        preview(article, token(article))
                .body("access.granted", equalTo(true))
                .body("access.visibility", equalTo("members"))
                .body("body.text", contains("The pier is open."));
    }

    @Test
    void aPreviewIsKeptByNobody() {
        Saved article = article(unique("Fleeting"), "\"kicker\": \"One\",");
        String token = token(article);
        String etag = preview(article, token)
                .header("Cache-Control", equalTo("private, no-store"))
                .header("Content-Commit", matchesPattern("[0-9]+"))
                .extract()
                .header("ETag");
        reader().header("Preview-Token", token)
                .header("If-None-Match", etag)
                .get(draft(article))
                .then()
                .statusCode(304);

        patch(article, "{\"kicker\": \"Two\"}");

        reader().header("Preview-Token", token)
                .header("If-None-Match", etag)
                .get(draft(article))
                .then()
                .statusCode(200)
                .body("kicker", equalTo("Two"));
        reader().get(draft(article)).then().statusCode(401);
    }

    @Test
    void aPreviewIsFoundByTheSlugOfTheWorkingCopy() {
        Saved article = publishedArticle(unique("Moving"));
        String slug = unique("new-address");
        patch(article, "{\"slug\": \"%s\"}".formatted(slug));
        String token = token(article);

        bySlug(slug, token).statusCode(200).contentType(PREVIEW).body("id", equalTo(article.id()));
        bySlug(slug + "&language=en", token).statusCode(200);
        bySlug(slug + "&language=uk", token).statusCode(401);
        bySlug(article.string("slug"), token).statusCode(401);
        bySlug(slug, token(article(unique("Other")))).statusCode(401);
        reader().get("/v1/articles/by-slug/" + slug).then().statusCode(404);
    }

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
    void whatIsInTheTrashIsNotPreviewed() {
        Saved article = article(unique("Trashed"));
        String token = token(article);
        trash(article);

        preview(article, token).statusCode(404);
        bySlug(article.string("slug"), token).statusCode(404);
        desk().body("{}")
                .post(article.path() + "/preview-tokens")
                .then()
                .statusCode(409)
                .body("allowed", contains("restore"));
        transition(reread(article), "restore");
        preview(article, token).statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"perspective=latest", "perspective=DRAFT", "perspective=draft&perspective=draft"})
    void anUnknownPerspectiveIsNamed(String query) {
        reader().get("/v1/articles/" + UUID.randomUUID() + "?" + query)
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("perspective"));
    }

    @Test
    void aCommitThatHasNotHappenedIsUnknownToPreviewsToo() {
        Saved article = article(unique("Ahead"));

        reader().header("Preview-Token", token(article))
                .header("If-Commit-At-Least", "999999999999999999")
                .get(draft(article))
                .then()
                .statusCode(412);
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

    @Test
    void publishingDoesNotDisturbPreviews() {
        Saved article = article(unique("On the way"));
        String token = token(article);
        Saved published = publish(article);

        preview(article, token)
                .statusCode(200)
                .body("firstPublishedAt", equalTo(published.string("firstPublishedAt")))
                .body("publishedAt", equalTo(published.string("firstPublishedAt")));
    }

    @Test
    void aPageOfAnyOriginMaySendTheToken() {
        reader().header("Origin", "https://front.example")
                .header("Access-Control-Request-Method", "GET")
                .header("Access-Control-Request-Headers", "preview-token")
                .options("/v1/articles/" + UUID.randomUUID())
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Headers", containsString("Preview-Token"));
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

    private static ValidatableResponse bySlug(String slug, String token) {
        String query = "?perspective=draft" + (slug.contains("&") ? slug.substring(slug.indexOf('&')) : "");
        return reader().header("Preview-Token", token)
                .get("/v1/articles/by-slug/" + slug.replaceFirst("&.*", "") + query)
                .then();
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
