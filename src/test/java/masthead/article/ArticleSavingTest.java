package masthead.article;

import static masthead.desk.Newsroom.article;
import static masthead.desk.Newsroom.desk;
import static masthead.desk.Newsroom.patch;
import static masthead.desk.Newsroom.reread;
import static masthead.desk.Newsroom.unique;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import masthead.desk.Newsroom.Saved;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ArticleSavingTest {

    @Test
    void theSecondOfTwoWhoSaveTheSameVersionIsToldAndLosesNothing() {
        Saved opened = article(unique("Fish market"));
        Saved first = patch(opened, "{\"kicker\": \"First\"}");

        desk().contentType("application/merge-patch+json")
                .header("If-Match", opened.etag())
                .body("{\"kicker\": \"Second\"}")
                .when()
                .patch(opened.path())
                .then()
                .statusCode(412)
                .body("code", equalTo("precondition-failed"))
                .body("current.etag", equalTo(first.etag()))
                .body("current.savedBy", equalTo("admin"));

        assertEquals("First", reread(opened).string("kicker"));
        patch(first, "{\"kicker\": \"Second, merged\"}");
    }

    @Test
    void noChangeGoesWithoutSayingWhichVersionItChanges() {
        Saved article = article(unique("Lighthouse"));

        desk().when().delete(article.path()).then().statusCode(428).body("errors.header", contains("If-Match"));
        desk().when().post(article.path() + "/publish").then().statusCode(428);
        desk().body("{\"language\": \"en\"}").when().put(article.path()).then().statusCode(428);
        desk().header("If-Match", "W/" + article.etag())
                .when()
                .post(article.path() + "/publish")
                .then()
                .statusCode(412);
        desk().header("If-Match", "*")
                .when()
                .post(article.path() + "/publish")
                .then()
                .statusCode(200);
    }

    @Test
    void replacingEmptiesWhatIsLeftOutButKeepsTheAddress() {
        Saved article = article(unique("Old harbour"), "\"kicker\": \"Port\", \"standfirst\": \"Text\",");

        desk().header("If-Match", article.etag())
                .body("{\"language\": \"en\", \"headline\": \"New harbour\"}")
                .when()
                .put(article.path())
                .then()
                .statusCode(200)
                .body("headline", equalTo("New harbour"))
                .body("kicker", nullValue())
                .body("body", empty())
                .body("slug", equalTo(article.string("slug")));
    }

    @Test
    void blocksKeepTheirIdsWhenTheBodyIsEdited() {
        Saved article = article(unique("Rope"));
        String id = article.answer().path("body[0].id");

        patch(article, """
                {"body": [{"type": "heading", "level": 2, "spans": [{"text": "New"}]},
                          {"type": "paragraph", "id": "%s", "spans": [{"text": "Moved down."}], "text": "ignored"}]}""".formatted(id));

        desk().when()
                .get(article.path())
                .then()
                .body("body[1].id", equalTo(id))
                .body("body[1].text", equalTo("Moved down."))
                .body("body[0].id", matchesPattern("[a-z0-9]{1,40}"));
    }

    @Test
    void twoBlocksCannotHaveTheSameId() {
        desk().body("""
                        {"language": "en", "body": [
                          {"type": "paragraph", "id": "a", "spans": [{"text": "One"}]},
                          {"type": "paragraph", "id": "a", "spans": [{"text": "Two"}]}]}""")
                .when()
                .post("/v1/admin/articles")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/body/1/id"));
    }

    @Test
    void aWriterWhoKeepsNoBlockIdsCanSaveTheSameAgain() {
        Saved article = article(unique("Imported"));
        String same = """
                {"language": "en", "headline": "%s", "body": [
                  {"type": "paragraph", "spans": [{"text": "Same."}]}, {"type": "paragraph", "spans": [{"text": "Same."}]}]}""".formatted(article.string("headline"));
        String etag = put(article, article.etag(), same);

        assertEquals(etag, put(article, etag, same));
    }

    private static String put(Saved article, String etag, String json) {
        return desk().header("If-Match", etag)
                .body(json)
                .when()
                .put(article.path())
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
    }
}
