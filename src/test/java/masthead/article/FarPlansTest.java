package masthead.article;

import static masthead.desk.Newsroom.article;
import static masthead.desk.Newsroom.desk;
import static masthead.desk.Newsroom.publish;
import static masthead.desk.Newsroom.unique;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Year;
import java.time.ZoneOffset;
import masthead.desk.Newsroom.Saved;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nobody plans for the year 9999, or in zones that only Java knows. */
@QuarkusTest
class FarPlansTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "at": "9999-12-31T00:00:00Z"                                          | /at
            "at": "YEAR-12-31T00:00:00Z", "unpublishAt": "9999-12-31T00:00:00Z"   | /unpublishAt
            "localTime": "YEAR-12-31T00:00", "zone": "SystemV/EST5"               | /zone""")
    void aScheduleIsRefused(String members, String pointer) {
        Saved article = article(unique("Far"));

        desk().header("If-Match", article.etag())
                .body("{%s}"
                        .formatted(members.replace(
                                "YEAR", Year.now(ZoneOffset.UTC).plusYears(1).toString())))
                .when()
                .post(article.path() + "/schedule")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains(pointer));
    }

    @Test
    void anEndIsRefused() {
        Saved article = publish(article(unique("Endless")));

        desk().header("If-Match", article.etag())
                .body("{\"at\": \"9999-12-31T00:00:00Z\"}")
                .when()
                .post(article.path() + "/unpublish")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/at"));
    }

    @Test
    void listsOfTheDeskTellPagesFromNews() {
        article(unique("Page"), "\"kind\": \"page\",");

        desk().when().get("/v1/admin/articles?limit=1").then().body("items.kind", hasItem("page"));
    }
}
