package masthead.article;

import static masthead.desk.Newsroom.article;
import static masthead.desk.Newsroom.desk;
import static masthead.desk.Newsroom.key;
import static masthead.desk.Newsroom.reader;
import static masthead.desk.Newsroom.unique;
import static org.hamcrest.Matchers.contains;

import io.quarkus.test.junit.QuarkusTest;
import masthead.desk.Newsroom.Saved;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A transition that takes nothing refuses what it is told: whoever said when would not see that nobody listened. */
@QuarkusTest
class NothingToSayTest {

    @ParameterizedTest
    @ValueSource(strings = {"publish", "submit", "return-to-draft", "unschedule"})
    void whatIsSaidToItIsNamed(String transition) {
        Saved article = article(unique("Told"));

        desk().header("If-Match", article.etag())
                .body("{\"at\": \"2999-01-01T00:00:00Z\", \"zone\": \"UTC\"}")
                .when()
                .post(article.path() + "/" + transition)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/at", "/zone"))
                .body("errors.code", contains("unknown-field", "unknown-field"));
        reader().when().get("/v1/articles/" + article.id()).then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {       | malformed-json
            []      | wrong-type
            "now"   | wrong-type""")
    void whatCannotBeReadIsRefused(String body, String code) {
        Saved article = article(unique("Unreadable"));

        desk().header("If-Match", article.etag())
                .body(body)
                .when()
                .post(article.path() + "/publish")
                .then()
                .statusCode(400)
                .body("errors.code", contains(code));
    }

    @Test
    void nothingAndAnEmptyObjectSayNothing() {
        Saved article = article(unique("Nothing"));

        reader().header("Authorization", "Bearer " + key())
                .header("If-Match", article.etag())
                .when()
                .post(article.path() + "/submit")
                .then()
                .statusCode(200);
        desk().header("If-Match", "*")
                .body("{}")
                .when()
                .post(article.path() + "/publish")
                .then()
                .statusCode(200);
        reader().when().get("/v1/articles/" + article.id()).then().statusCode(200);
    }
}
