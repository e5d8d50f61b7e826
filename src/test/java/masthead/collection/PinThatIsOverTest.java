package masthead.collection;

import static masthead.desk.Newsroom.create;
import static masthead.desk.Newsroom.desk;
import static masthead.desk.Newsroom.publishedArticle;
import static masthead.desk.Newsroom.unique;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import masthead.desk.Newsroom.Saved;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PinThatIsOverTest {

    @Test
    void isLeftOutAndSavingItAgainIsNothing() {
        String body = """
                {"title": "%s", "slug": "%s", "pins": [{"articleId": "%s", "expiresAt": "2020-01-01T00:00:00Z"}]}""".formatted(
                        unique("Picks"),
                        unique("picks"),
                        publishedArticle(unique("Passed")).id());
        Saved collection = create("collections", body);

        desk().header("If-Match", collection.etag())
                .body(body)
                .put(collection.path())
                .then()
                .statusCode(200)
                .header("ETag", equalTo(collection.etag()))
                .body("pins", empty());
    }
}
