package masthead.desk;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.ConfigProvider;

/** The words in which tests speak of the desk and its readers. All go over HTTP. */
public final class Newsroom {

    private static final AtomicInteger COUNTER = new AtomicInteger();

    private Newsroom() {}

    /** Something that was saved: where it is, and which version. */
    public record Saved(String path, String id, String etag, ExtractableResponse<Response> answer) {

        public String string(String field) {
            return answer.path(field);
        }
    }

    /** A request with the admin's key. */
    public static RequestSpecification desk() {
        return given().header("Authorization", "Bearer " + key()).contentType("application/json");
    }

    public static String key() {
        return ConfigProvider.getConfig().getValue("masthead.admin-key", String.class);
    }

    public static RequestSpecification reader() {
        return given();
    }

    /** A word that no other test uses. */
    public static String unique(String word) {
        return word + "-" + COUNTER.incrementAndGet() + "-"
                + UUID.randomUUID().toString().substring(0, 8);
    }

    public static Saved create(String collection, String json) {
        ExtractableResponse<Response> answer = desk().body(json)
                .when()
                .post("/v1/admin/" + collection)
                .then()
                .statusCode(201)
                .extract();
        return new Saved(answer.header("Location"), answer.path("id"), answer.header("ETag"), answer);
    }

    public static Saved section(String name) {
        return create("sections", "{\"name\": \"%s\"}".formatted(name));
    }

    public static Saved tag(String name) {
        return create("tags", "{\"name\": \"%s\"}".formatted(name));
    }

    public static Saved person(String name) {
        return create("authors", "{\"kind\": \"person\", \"name\": \"%s\"}".formatted(name));
    }

    public static Saved picture(String name) {
        return create("media", "{\"url\": \"https://images.example.org/%s.jpg\", \"alt\": \"A pier\"}".formatted(name));
    }

    public static Saved sound(String name) {
        return create("media", """
                {"url": "https://audio.example.org/%s.mp3", "mimeType": "audio/mpeg"}""".formatted(name));
    }

    public static Saved film(String name) {
        return create("media", """
                {"url": "https://films.example.org/%s.mp4", "mimeType": "video/mp4"}""".formatted(name));
    }

    /** A published article that is led by this picture, so that readers have it. */
    public static Saved show(Saved picture) {
        return publishedArticle(unique("Shows"), "\"hero\": {\"mediaId\": \"%s\"},".formatted(picture.id()));
    }

    /** Media are where readers are once something shows them; all else is as soon as it is saved. */
    public static void show(String collection, Saved thing) {
        if (collection.equals("media")) {
            show(thing);
        }
    }

    /** A draft that is complete. */
    public static Saved article(String headline) {
        return article(headline, "");
    }

    /** @param more further members, each followed by a comma */
    public static Saved article(String headline, String more) {
        return create("articles", """
                {"language": "en", "headline": "%s", %s
                 "body": [{"type": "paragraph", "spans": [{"text": "The pier is open."}]}]}""".formatted(headline, more));
    }

    public static Saved publishedArticle(String headline) {
        return publish(article(headline));
    }

    public static Saved publishedArticle(String headline, String more) {
        return publish(article(headline, more));
    }

    public static Saved publish(Saved article) {
        return transition(article, "publish");
    }

    public static Saved transition(Saved object, String name) {
        return saved(
                object,
                desk().header("If-Match", object.etag())
                        .when()
                        .post(object.path() + "/" + name)
                        .then()
                        .statusCode(200)
                        .extract());
    }

    /** @param body what the transition is told */
    public static Saved transition(Saved object, String name, String body) {
        return saved(
                object,
                desk().header("If-Match", object.etag())
                        .body(body)
                        .when()
                        .post(object.path() + "/" + name)
                        .then()
                        .statusCode(200)
                        .extract());
    }

    public static Saved patch(Saved object, String changes) {
        return saved(
                object,
                desk().contentType("application/merge-patch+json")
                        .header("If-Match", object.etag())
                        .body(changes.getBytes(UTF_8))
                        .when()
                        .patch(object.path())
                        .then()
                        .statusCode(200)
                        .extract());
    }

    public static void trash(Saved object) {
        desk().header("If-Match", object.etag())
                .when()
                .delete(object.path())
                .then()
                .statusCode(204);
    }

    /** The site as it is now. */
    public static Saved site() {
        ExtractableResponse<Response> answer =
                desk().when().get("/v1/admin/site").then().statusCode(200).extract();
        return new Saved("/v1/admin/site", answer.path("id"), answer.header("ETag"), answer);
    }

    /** The same object as it is now. */
    public static Saved reread(Saved object) {
        return saved(
                object, desk().when().get(object.path()).then().statusCode(200).extract());
    }

    private static Saved saved(Saved before, ExtractableResponse<Response> answer) {
        return new Saved(before.path(), before.id(), answer.header("ETag"), answer);
    }
}
