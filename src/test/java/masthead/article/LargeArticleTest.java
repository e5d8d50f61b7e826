package masthead.article;

import static masthead.desk.Newsroom.desk;
import static org.hamcrest.Matchers.contains;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What was read can be sent back, however long it is. */
@QuarkusTest
class LargeArticleTest {

    private static final List<String> WRITTEN = List.of("language", "headline", "body");

    @Test
    void theLongestThatIsTakenCanBeSentBack() throws IOException {
        ExtractableResponse<Response> saved = desk().body(article(950))
                .when()
                .post("/v1/admin/articles")
                .then()
                .statusCode(201)
                .extract();
        JsonNode read = new ObjectMapper()
                .readTree(desk().when().get(saved.header("Location")).asByteArray());
        ObjectNode again = new ObjectMapper().createObjectNode();
        WRITTEN.forEach(field -> again.set(field, read.path(field)));

        desk().header("If-Match", saved.header("ETag"))
                .body(again.toString().getBytes(StandardCharsets.UTF_8))
                .when()
                .put(saved.header("Location"))
                .then()
                .statusCode(200);
    }

    @Test
    void whatIsLongerIsRefusedWhenItIsWritten() {
        desk().body(article(999))
                .when()
                .post("/v1/admin/articles")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/body"))
                .body("errors.code", contains("wrong-length"));
    }

    /** A paragraph has 2,000 bytes in all as the desk answers it. */
    private static String article(int paragraphs) {
        String paragraph = "{\"type\": \"paragraph\", \"spans\": [{\"text\": \"%s\"}]}".formatted("x".repeat(965));
        return "{\"language\": \"en\", \"headline\": \"Long\", \"body\": [%s]}"
                .formatted(
                        IntStream.range(0, paragraphs).mapToObj(i -> paragraph).collect(Collectors.joining(",")));
    }
}
