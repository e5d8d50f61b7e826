package masthead.article;

import static masthead.desk.Newsroom.article;
import static masthead.desk.Newsroom.create;
import static masthead.desk.Newsroom.desk;
import static masthead.desk.Newsroom.reader;
import static masthead.desk.Newsroom.reread;
import static masthead.desk.Newsroom.trash;
import static masthead.desk.Newsroom.unique;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import masthead.desk.Newsroom.Saved;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RevisionComparisonTest {

    @Test
    void twoRevisionsAreComparedByTheIdsOfTheirBlocks() {
        Saved article = create("articles", """
                {"language": "en", "headline": "%s", "body": [
                  {"type": "paragraph", "id": "first", "spans": [{"text": "First."}]},
                  {"type": "paragraph", "id": "gone", "spans": [{"text": "Gone."}]},
                  {"type": "heading", "id": "title", "level": 2, "spans": [{"text": "Title"}]}]}""".formatted(unique("Compared")));
        save(article, "?note=Turned", """
                {"kicker": "New", "body": [
                  {"type": "heading", "id": "title", "level": 3, "spans": [{"text": "Title"}]},
                  {"type": "paragraph", "id": "first", "spans": [{"text": "First."}]},
                  {"type": "paragraph", "id": "added", "spans": [{"text": "Added."}]}]}""");

        String comparison = desk().get(article.path() + "/revisions/compare?from=1&to=2")
                .then()
                .statusCode(200)
                .body("from", equalTo(1))
                .body("to", equalTo(2))
                .body("patch.find { it.path == '/kicker' }.op", equalTo("replace"))
                .body("patch.find { it.path == '/kicker' }.was", nullValue())
                .body("patch.find { it.op == 'remove' }.was.text", equalTo("Gone."))
                .body("patch.find { it.op == 'move' }.blockId", equalTo("title"))
                .body("patch.find { it.op == 'add' }.blockId", equalTo("added"))
                .body("patch.find { it.path == '/body/0/level' }.value", equalTo(3))
                .body("patch.find { it.path == '/body/0/level' }.blockId", equalTo("title"))
                .body("blocks.blockId", contains("gone", "title", "added"))
                .extract()
                .asString();

        assertEquals(content(article, 2), applied(comparison, content(article, 1)));
        desk().get(article.path() + "/revisions/compare?from=1")
                .then()
                .statusCode(200)
                .body("to", equalTo(2));
        desk().get(article.path() + "/revisions/compare?from=2&to=2")
                .then()
                .statusCode(200)
                .body("patch", empty())
                .body("blocks", empty());
    }

    @Test
    void whatIsNotThereCannotBeComparedNorRestored() {
        Saved article = article(unique("Nothing"));
        String path = article.path() + "/revisions";

        desk().get(path + "/compare?from=1&to=7").then().statusCode(404);
        desk().get(path + "/compare?to=1").then().statusCode(400).body("errors.parameter", contains("from"));
        desk().get(path + "/compare?from=one").then().statusCode(400).body("errors.parameter", contains("from"));
        desk().header("If-Match", article.etag())
                .post(path + "/7/restore")
                .then()
                .statusCode(404);
        desk().header("If-Match", "\"9\"").post(path + "/1/restore").then().statusCode(412);
        desk().post(path + "/1/restore").then().statusCode(428);
        trash(article);
        desk().header("If-Match", "*").post(path + "/1/restore").then().statusCode(409);
    }

    private static Saved save(Saved article, String query, String changes) {
        String etag = desk().contentType("application/merge-patch+json")
                .header("If-Match", article.etag())
                .body(changes)
                .patch(article.path() + query.replace("%20", " "))
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        Saved saved = reread(article);
        assertEquals(etag, saved.etag());
        return saved;
    }

    private static ValidatableResponse read(Saved article, int number) {
        return desk().get(article.path() + "/revisions/" + number)
                .then()
                .statusCode(200)
                .body("number", equalTo(number));
    }

    private static JsonObject content(Saved article, int number) {
        return json(read(article, number).extract().asString()).getJsonObject("content");
    }

    private static JsonObject applied(String comparison, JsonObject content) {
        return Json.createPatch(json(comparison).getJsonArray("patch")).apply(content);
    }

    private static JsonObject json(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
