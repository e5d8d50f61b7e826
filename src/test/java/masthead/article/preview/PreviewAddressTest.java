package masthead.article.preview;

import static masthead.desk.Newsroom.article;
import static masthead.desk.Newsroom.create;
import static masthead.desk.Newsroom.desk;
import static masthead.desk.Newsroom.publish;
import static masthead.desk.Newsroom.reader;
import static masthead.desk.Newsroom.transition;
import static masthead.desk.Newsroom.unique;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import masthead.desk.Newsroom.Saved;
import org.junit.jupiter.api.Test;

/** The address that a preview tells, and the one that it is read at. */
@QuarkusTest
class PreviewAddressTest {

    @Test
    void aDraftWithoutASlugHasNoAddressYet() {
        Saved draft = create("articles", "{\"language\": \"en\"}");

        preview(draft, token(draft)).statusCode(200).body("slug", nullValue()).body("url", nullValue());
    }

    @Test
    void aDraftWithASlugTellsWhereReadersWillFindIt() {
        Saved draft = article(unique("Addressed"));

        preview(draft, token(draft)).statusCode(200).body("url", endsWith(draft.string("slug")));
    }

    @Test
    void whatWasKilledNobodyReadsWhereReadersDo() {
        Saved published = publish(article(unique("Killed")));
        String token = token(published);
        preview(published, token).statusCode(200);

        transition(published, "kill", "{\"reason\": \"Made up.\"}");

        preview(published, token).statusCode(410).body("code", equalTo("gone"));
        reader().header("Preview-Token", token)
                .when()
                .get("/v1/articles/by-slug/%s?perspective=draft".formatted(published.string("slug")))
                .then()
                .statusCode(410);
        reader().when()
                .get("/v1/articles/%s?perspective=draft".formatted(published.id()))
                .then()
                .statusCode(401);
        desk().when().get(published.path()).then().statusCode(200);
    }

    private static String token(Saved article) {
        return desk().body("{}")
                .when()
                .post(article.path() + "/preview-tokens")
                .then()
                .statusCode(201)
                .extract()
                .path("token");
    }

    private static ValidatableResponse preview(Saved article, String token) {
        return reader().header("Preview-Token", token)
                .when()
                .get("/v1/articles/%s?perspective=draft".formatted(article.id()))
                .then();
    }
}
