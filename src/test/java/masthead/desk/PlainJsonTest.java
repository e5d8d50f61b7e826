package masthead.desk;

import static masthead.desk.Newsroom.desk;
import static masthead.desk.Newsroom.patch;
import static masthead.desk.Newsroom.reread;
import static masthead.desk.Newsroom.tag;
import static masthead.desk.Newsroom.unique;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import masthead.desk.Newsroom.Saved;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PlainJsonTest {

    @Test
    void allThatTheDeskAnswersIsJsonWithoutACharset() {
        Saved tag = tag(unique("Tides"));
        Saved changed = patch(tag, "{\"description\": \"High and low.\"}");

        assertEquals("application/json", tag.answer().contentType());
        assertEquals("application/json", changed.answer().contentType());
        assertEquals("application/json", reread(tag).answer().contentType());
        desk().get("/v1/admin/tags").then().header("Content-Type", equalTo("application/json"));
        desk().header("If-Match", changed.etag())
                .body("{\"targetId\": \"%s\"}".formatted(tag(unique("Water")).id()))
                .post(changed.path() + "/merge-into")
                .then()
                .statusCode(200)
                .header("Content-Type", equalTo("application/json"));
        desk().body("{\"name\": \"\"}")
                .post("/v1/admin/tags")
                .then()
                .header("Content-Type", equalTo("application/problem+json"));
    }
}
