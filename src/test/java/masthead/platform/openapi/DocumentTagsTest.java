package masthead.platform.openapi;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import masthead.platform.persistence.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class DocumentTagsTest {

    @ParameterizedTest
    @ValueSource(strings = {"/openapi.json", "/openapi.yaml"})
    void whoHasTheDocumentIsToldThatItHolds(String path) {
        given().header("If-None-Match", "\"another\"")
                .get(path)
                .then()
                .statusCode(200)
                .body(containsString("createArticle"));
        given().header("If-None-Match", tag(path))
                .get(path)
                .then()
                .statusCode(304)
                .header("Cache-Control", "no-cache")
                .body(emptyString());
    }

    @Test
    void eachFormHasATagOfItsOwn() {
        assertNotEquals(tag("/openapi.json"), tag("/openapi.yaml"));
    }

    private static String tag(String path) {
        return given().get(path).then().statusCode(200).extract().header("ETag");
    }
}
