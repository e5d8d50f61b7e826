package masthead.platform.http;

import static masthead.desk.Newsroom.desk;
import static masthead.desk.Newsroom.reader;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much a request may ask for at once. */
@QuarkusTest
class ManyValuesTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            /v1/articles?limit=101,                       422, limit
            /v1/admin/articles?limit=101,                 422, limit
            /v1/articles?section=a&section=b,             400, section
            /v1/collections?slugs=a&articles=101,         422, articles
            /v1/search?q=a&limit=101,                     422, limit""")
    void isBounded(String path, int status, String parameter) {
        (path.startsWith("/v1/admin") ? desk() : reader())
                .get(path)
                .then()
                .statusCode(status)
                .body("errors.parameter", hasItem(parameter));
    }

    @Test
    void soIsTheNumberOfValues() {
        String ids = String.join(",", Collections.nCopies(101, UUID.randomUUID().toString()));
        String slugs = String.join(",", Collections.nCopies(200, "a"));

        reader().get("/v1/articles?ids=" + ids).then().statusCode(422).body("errors.parameter", hasItem("ids"));
        reader().get("/v1/collections?slugs=" + slugs)
                .then()
                .statusCode(422)
                .body("errors.parameter", hasItem("slugs"));
    }
}
