package masthead.platform.http;

import static masthead.desk.Newsroom.desk;
import static masthead.desk.Newsroom.reader;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CrossOriginTest {

    @Test
    void aPageOfAnyOriginMayReadAndSeesTheHeadersThatItNeeds() {
        reader().header("Origin", "https://front.example")
                .when()
                .get("/v1/tags")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", equalTo("*"))
                .header("Access-Control-Allow-Credentials", nullValue())
                .header(
                        "Access-Control-Expose-Headers",
                        allOf(
                                containsString("ETag"),
                                containsString("Link"),
                                containsString("Location"),
                                containsString("Retry-After"),
                                containsString("Content-Commit")));
    }

    @Test
    void theAnswerIsTheSameForEveryOriginSoThatSharedCachesCannotMixThemUp() {
        reader().when().get("/v1/tags").then().header("Access-Control-Allow-Origin", equalTo("*"));
    }

    @Test
    void noPageOfAnotherOriginReadsTheDesk() {
        desk().header("Origin", "https://tool.example")
                .when()
                .get("/v1/admin/tags")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", nullValue())
                .header("Access-Control-Expose-Headers", nullValue())
                .header("Vary", nullValue());
        reader().header("Origin", "https://tool.example")
                .header("Access-Control-Request-Method", "PATCH")
                .header("Access-Control-Request-Headers", "authorization,if-match,content-type")
                .when()
                .options("/v1/admin/tags")
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Origin", nullValue())
                .header("Access-Control-Allow-Methods", nullValue())
                .header("Access-Control-Allow-Headers", nullValue());
    }

    @Test
    void aPageMayPostToReadersAddresses() {
        reader().header("Origin", "https://front.example")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "content-type")
                .when()
                .options("/v1/tags")
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Origin", equalTo("*"))
                .header("Access-Control-Allow-Methods", containsString("POST"))
                .header("Access-Control-Allow-Headers", containsString("Content-Type"));
    }
}
