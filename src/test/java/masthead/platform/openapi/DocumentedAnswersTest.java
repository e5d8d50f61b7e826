package masthead.platform.openapi;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import masthead.platform.persistence.TestDatabase;
import org.junit.jupiter.api.Test;

/** Walks through what the document tells of; that each answer is as documented is checked on the way, as in every test. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class DocumentedAnswersTest {

    private static final String KEY = "mh_test_only_0123456789abcdefghij";

    private final String run = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void anArticleWithAllThatItNames() {
        String media = create("media", """
                {"url": "https://images.example.org/%s.jpg", "width": 1200, "height": 800}""");
        String author = create("authors", """
                {"kind": "person", "name": "Olena %s", "portraitId": "PORTRAIT"}""".replace("PORTRAIT", media));
        String section = create("sections", """
                {"name": "Harbour %s"}""");
        String tag = create("tags", """
                {"name": "Ferries %s", "description": null}""");
        String related = create("articles", """
                {"language": "en", "headline": "Quay %s", "body": [{"type": "paragraph", "spans": [{"text": "Hello"}]}]}""");
        publish(related, "1");
        String article = create("articles", """
                {"language": "en", "headline": "Harbour %s", "sectionId": "SECTION", "tagIds": ["TAG"],
                 "bylines": [{"authorId": "AUTHOR"}], "hero": {"mediaId": "MEDIA"}, "relatedArticleIds": ["RELATED"],
                 "body": [
                    {"type": "paragraph", "spans": [{"text": "a", "marks": [{"type": "link", "href": "https://example.org"}]}]},
                    {"type": "heading", "level": 2, "spans": [{"text": "b"}]},
                    {"type": "list", "ordered": true, "items": [{"spans": [{"text": "c"}]}]},
                    {"type": "quote", "spans": [{"text": "d"}], "attribution": "e"},
                    {"type": "image", "mediaId": "MEDIA"}]}""".replace("SECTION", section)
                .replace("TAG", tag)
                .replace("AUTHOR", author)
                .replace("MEDIA", media)
                .replace("RELATED", related));
        publish(article, "1");

        String etag = given().get("/v1/articles/" + article)
                .then()
                .statusCode(200)
                .body("section.id", equalTo(section))
                .body("relatedArticles[0].id", equalTo(related))
                .extract()
                .header("ETag");
        given().header("If-None-Match", etag)
                .get("/v1/articles/" + article)
                .then()
                .statusCode(304);
        given().get("/v1/articles?limit=1").then().statusCode(200);
        given().get("/v1/articles/by-slug/harbour-" + run).then().statusCode(200);
        patch("/v1/admin/articles/" + article, "2", "{\"slug\": \"pier-%s\"}".formatted(run), 200);
        publish(article, "3");
        given().redirects()
                .follow(false)
                .get("/v1/articles/by-slug/harbour-" + run)
                .then()
                .statusCode(301);
        desk().get("/v1/admin/articles").then().statusCode(200);
        desk().get("/v1/admin/articles/" + article + "/revisions").then().statusCode(200);
        desk().get("/v1/admin/articles/" + article + "/revisions/1").then().statusCode(200);
        for (String kind : new String[] {"media", "authors", "sections", "tags"}) {
            given().get("/v1/" + kind).then().statusCode(200);
            desk().get("/v1/admin/" + kind + "?trashed=true").then().statusCode(200);
        }
        given().get("/v1/authors/" + author).then().statusCode(200).body("portrait.id", equalTo(media));
        given().get("/v1/sections/by-slug/harbour-" + run).then().statusCode(200);
        given().get("/v1/tags/" + tag).then().statusCode(200);
        given().get("/v1/media/" + media).then().statusCode(200);
        delete("/v1/admin/sections/" + section, "1", 409);
        delete("/v1/admin/articles/" + related, "2", 204);
        given().get("/v1/articles/" + article).then().statusCode(200).body("relatedArticles.size()", equalTo(0));
        given().get("/v1/articles/" + related).then().statusCode(404);
    }

    @Test
    void whatIsRefused() {
        String tag = create("tags", """
                {"name": "Tides %s"}""");
        String path = "/v1/admin/tags/" + tag;
        given().get(path).then().statusCode(401);
        given().header("Authorization", "Bearer none").get(path).then().statusCode(401);
        given().get("/v1/tags/none").then().statusCode(400);
        given().get("/v1/tags?page=2").then().statusCode(400);
        given().get("/v1/tags?limit=0").then().statusCode(422);
        given().get("/v1/tags?cursor=" + "x".repeat(1001)).then().statusCode(400);
        given().get("/v1/tags/by-slug/" + "x".repeat(1001)).then().statusCode(400);
        given().header("If-Commit-At-Least", "x").get("/v1/tags").then().statusCode(400);
        given().header("If-Commit-At-Least", "999999999999999999")
                .get("/v1/tags")
                .then()
                .statusCode(412);
        given().accept("text/plain").get("/v1/tags/" + UUID.randomUUID()).then().statusCode(406);
        desk().get("/v1/admin/tags/" + UUID.randomUUID()).then().statusCode(404);
        desk().contentType("text/plain").body("x").post("/v1/admin/tags").then().statusCode(415);
        desk().body("{").post("/v1/admin/tags").then().statusCode(400);
        desk().body("{\"name\": \"\"}").post("/v1/admin/tags").then().statusCode(422);
        desk().body("{\"name\": \"" + "x".repeat(3_000_000) + "\"}")
                .post("/v1/admin/tags")
                .then()
                .statusCode(413);
        desk().header("Idempotency-Key", "two words")
                .body("{\"name\": \"Winds\"}")
                .post("/v1/admin/tags")
                .then()
                .statusCode(400);
        desk().delete(path).then().statusCode(428);
        delete(path, "9", 412);
        delete(path, "1", 204);
        delete(path, "2", 409);
        desk().header("If-Match", "\"2\"")
                .post(path + "/restore")
                .then()
                .statusCode(200)
                .body("trashedAt", nullValue());
        desk().header("If-Match", "\"3\"")
                .body("{\"name\": \"Tide %s\"}".formatted(run))
                .put(path)
                .then()
                .statusCode(200);
    }

    @Test
    void whatIsSentTwice() {
        String body = "{\"name\": \"Winds %s\"}".formatted(run);
        for (String replayed : new String[] {null, "true"}) {
            desk().header("Idempotency-Key", run)
                    .body(body)
                    .post("/v1/admin/tags")
                    .then()
                    .statusCode(201)
                    .header("Idempotency-Replayed", equalTo(replayed));
        }
        desk().header("Idempotency-Key", run)
                .body("{\"name\": \"x\"}")
                .post("/v1/admin/tags")
                .then()
                .statusCode(422);
    }

    private String create(String kind, String body) {
        return desk().body(body.replace("%s", run))
                .post("/v1/admin/" + kind)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void publish(String article, String version) {
        desk().header("If-Match", "\"" + version + "\"")
                .post("/v1/admin/articles/" + article + "/publish")
                .then()
                .statusCode(200);
    }

    private static void patch(String path, String version, String body, int status) {
        desk().contentType("application/merge-patch+json")
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .patch(path)
                .then()
                .statusCode(status);
    }

    private static void delete(String path, String version, int status) {
        desk().header("If-Match", "\"" + version + "\"").delete(path).then().statusCode(status);
    }

    private static RequestSpecification desk() {
        return given().header("Authorization", "Bearer " + KEY).contentType(ContentType.JSON);
    }
}
