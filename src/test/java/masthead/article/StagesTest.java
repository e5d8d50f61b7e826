package masthead.article;

import static io.restassured.RestAssured.given;
import static masthead.desk.Newsroom.article;
import static masthead.desk.Newsroom.desk;
import static masthead.desk.Newsroom.key;
import static masthead.desk.Newsroom.patch;
import static masthead.desk.Newsroom.publishedArticle;
import static masthead.desk.Newsroom.reread;
import static masthead.desk.Newsroom.section;
import static masthead.desk.Newsroom.transition;
import static masthead.desk.Newsroom.trash;
import static masthead.desk.Newsroom.unique;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import masthead.desk.Newsroom.Saved;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StagesTest {

    static final String IN_A_YEAR = "{\"at\": \"%s\"}".formatted(Schedules.inAYear());

    private static final String MADE_UP = "{\"reason\": \"It was made up.\"}";

    private static final Map<String, String> BODIES = Map.of("schedule", IN_A_YEAR, "kill", MADE_UP);
    private static final List<String> ALL =
            List.of("submit", "return-to-draft", "publish", "schedule", "unschedule", "unpublish", "kill", "restore");

    @Test
    void aWorkingCopyGoesFromItsWritersToItsReviewersAndBack() {
        Saved draft = article(unique("Pilot boats"));
        assertEquals("draft", draft.string("stage"));

        Saved submitted = transition(draft, "submit");
        assertEquals("in-review", submitted.string("stage"));
        Saved mended = patch(submitted, "{\"kicker\": \"Port\"}");
        assertEquals("in-review", mended.string("stage"), "who reviews may mend");
        Saved returned = transition(mended, "return-to-draft");
        assertEquals("draft", returned.string("stage"));
        Saved published = transition(transition(returned, "submit"), "publish");
        assertEquals("draft", published.string("stage"));
        assertEquals("published", published.string("publication"));
        Saved edited = patch(published, "{\"kicker\": \"Ports\"}");
        Saved again = transition(edited, "submit");
        assertEquals("in-review", again.string("stage"));
        assertEquals("published", again.string("publication"), "readers have what they had");
    }

    @Test
    void whatMakesNoSenseIsRefusedWithAllThatWould() {
        Saved draft = article(unique("Drafted"));
        expect(draft, "submit", "publish", "schedule", "kill");
        expect(transition(draft, "submit"), "return-to-draft", "publish", "schedule", "kill");
        Saved scheduled = transition(article(unique("Scheduled")), "schedule", IN_A_YEAR);
        expect(scheduled, "publish", "schedule", "unschedule", "kill");
        Saved published = publishedArticle(unique("Published"));
        expect(published, "unpublish", "kill");
        expect(transition(published, "unpublish", IN_A_YEAR), "unschedule", "unpublish", "kill");
        Saved edited = patch(publishedArticle(unique("Edited")), "{\"kicker\": \"New\"}");
        expect(edited, "submit", "publish", "schedule", "unpublish", "kill");
        Saved unpublished = transition(edited, "unpublish");
        expect(unpublished, "submit", "publish", "schedule", "kill");
        Saved killed = transition(unpublished, "kill", MADE_UP);
        expect(killed);
        trash(killed);
        expect(reread(killed), "restore");
    }

    private static void expect(Saved article, String... allowed) {
        assertEquals(List.of(allowed), article.answer().path("transitions"));
        List<String> illegal = new ArrayList<>(ALL);
        illegal.removeAll(List.of(allowed));
        for (String name : illegal) {
            ValidatableResponse refused =
                    post(article, name).then().statusCode(409).body("code", equalTo("illegal-transition"));
            assertEquals(List.of(allowed), refused.extract().path("allowed"), name);
        }
        assertEquals(article.etag(), reread(article).etag(), "what is refused changes nothing");
    }

    private static Response post(Saved article, String name) {
        return request(name).header("If-Match", article.etag()).post(article.path() + "/" + name);
    }

    private static RequestSpecification request(String name) {
        String body = BODIES.get(name);
        return body == null ? desk() : desk().body(body);
    }

    @Test
    void noTransitionGoesWithoutSayingWhichVersionItChanges() {
        Saved opened = article(unique("Versions"));
        patch(opened, "{\"kicker\": \"Somebody else\"}");
        for (String name : ALL) {
            request(name).post(opened.path() + "/" + name).then().statusCode(428);
            post(opened, name).then().statusCode(412).body("current.savedBy", equalTo("admin"));
            request(name)
                    .header("If-Match", opened.etag())
                    .post("/v1/admin/articles/" + UUID.randomUUID() + "/" + name)
                    .then()
                    .statusCode(404);
        }
    }

    @Test
    void aRetryOfATransitionGetsTheFirstAnswer() {
        Saved article = article(unique("Retried"));
        String key = unique("key");
        for (String replayed : new String[] {null, "true"}) {
            desk().header("If-Match", article.etag())
                    .header("Idempotency-Key", key)
                    .body(IN_A_YEAR)
                    .post(article.path() + "/schedule")
                    .then()
                    .statusCode(200)
                    .header("ETag", equalTo("\"2\""))
                    .header("Idempotency-Replayed", equalTo(replayed))
                    .body("stage", equalTo("scheduled"));
        }
        assertEquals("\"2\"", reread(article).etag());
    }

    @Test
    void bodiesAreReadStrictlyAndAnEmptyOneOnlyWhereItMayBeLeftOut() {
        Saved article = publishedArticle(unique("Bodies"));
        for (String name : new String[] {"schedule", "kill"}) {
            desk().header("If-Match", "*")
                    .post(article.path() + "/" + name)
                    .then()
                    .statusCode(400);
            desk().header("If-Match", "*")
                    .body("{\"when\": \"now\"}")
                    .post(article.path() + "/" + name)
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", contains("/when"));
        }
        desk().header("If-Match", "*")
                .body("{\"reason\": \" \"}")
                .post(article.path() + "/kill")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/reason"));
        desk().header("If-Match", "*")
                .body("{\"reason\": \"%s\"}".formatted("x".repeat(501)))
                .post(article.path() + "/kill")
                .then()
                .statusCode(422)
                .body("errors.code", contains("wrong-length"));
        given().header("Authorization", "Bearer " + key())
                .header("If-Match", article.etag())
                .noContentType()
                .post(article.path() + "/unpublish")
                .then()
                .statusCode(200)
                .body("publication", equalTo("unpublished"));
    }

    @Test
    void theDeskFindsArticlesByStageAndByWhatIsDue() {
        Saved section = section(unique("Planned"));
        String in = "\"sectionId\": \"%s\",".formatted(section.id());
        Saved draft = article(unique("Stays"), in);
        Saved submitted = transition(article(unique("Submitted"), in), "submit");
        Saved scheduled = transition(article(unique("Scheduled"), in), "schedule", IN_A_YEAR);
        Saved ending = transition(publishedArticle(unique("Ending"), in), "unpublish", IN_A_YEAR);

        find(section, "stage=draft", ending, draft);
        find(section, "stage=in-review", submitted);
        find(section, "stage=scheduled", scheduled);
        find(section, "dueBefore=2999-01-01T00:00:00Z", ending, scheduled);
        find(section, "dueBefore=2020-01-01T02:00:00-02:00");
        desk().get("/v1/admin/articles?dueBefore=tomorrow").then().statusCode(400);
        desk().get("/v1/admin/articles?stage=finished").then().statusCode(400);
        desk().get("/v1/admin/articles?sectionId=" + section.id())
                .then()
                .body("items[1].stage", equalTo("scheduled"))
                .body("items[1].schedule.revision", equalTo(1))
                .body("items[0].unpublishAt", equalTo(Schedules.inAYear()))
                .body("items.killReason", everyItem(nullValue()));
    }

    private static void find(Saved section, String query, Saved... expected) {
        List<String> found = desk().get("/v1/admin/articles?sectionId=%s&%s".formatted(section.id(), query))
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
        assertEquals(Arrays.stream(expected).map(Saved::id).toList(), found, query);
    }
}
