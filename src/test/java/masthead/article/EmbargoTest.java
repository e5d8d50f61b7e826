package masthead.article;

import static masthead.desk.Newsroom.article;
import static masthead.desk.Newsroom.desk;
import static masthead.desk.Newsroom.patch;
import static masthead.desk.Newsroom.publish;
import static masthead.desk.Newsroom.reader;
import static masthead.desk.Newsroom.reread;
import static masthead.desk.Newsroom.transition;
import static masthead.desk.Newsroom.unique;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import masthead.desk.Newsroom.Saved;
import masthead.platform.http.StrictJson;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EmbargoTest {

    @Inject
    Schedules schedules;

    @Test
    void publishingDuringAnEmbargoSchedulesForItsEnd() throws SQLException {
        Saved embargoed = article(unique("Budget"), "\"embargoUntil\": \"%s\",".formatted(Schedules.YEAR));
        refused(embargoed, "{\"at\": \"%s\"}".formatted(Schedules.YEAR.minusSeconds(1)))
                .body("errors.code", contains("embargoed"));

        Saved scheduled = publish(embargoed);

        assertEquals("scheduled", scheduled.string("stage"));
        assertEquals("none", scheduled.string("publication"));
        assertEquals(Schedules.inAYear(), scheduled.string("schedule.at"));
        assertEquals("UTC", scheduled.string("schedule.zone"));
        reader().get("/v1/articles/" + scheduled.id()).then().statusCode(404);
        desk().contentType("application/merge-patch+json")
                .header("If-Match", scheduled.etag())
                .body("{\"embargoUntil\": \"%s\"}".formatted(Schedules.YEAR.plusSeconds(1)))
                .patch(scheduled.path())
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/embargoUntil"));
        desk().get("/v1/admin/articles?stage=scheduled&limit=1")
                .then()
                .body("items[0].embargoUntil", equalTo(Schedules.inAYear()));

        schedules.makeDue(scheduled, Duration.ofSeconds(5));
        schedules.runUntilNotScheduled(scheduled);
        Saved published = reread(scheduled);
        assertEquals("published", published.string("publication"), "whoever made it due knew that the embargo ended");

        Saved ended = patch(published, "{\"kicker\": \"News\", \"embargoUntil\": \"2020-01-01T00:00:00Z\"}");
        assertEquals("draft", publish(ended).string("stage"));
    }

    @Test
    void restoringARevisionBringsItsEmbargoBackUnlessItIsScheduledBefore() {
        Saved embargoed = publish(
                article(unique("Figures"), "\"embargoUntil\": \"%s\",".formatted(Schedules.YEAR.plusSeconds(1))));
        Saved earlier = transition(patch(embargoed, "{\"embargoUntil\": null}"), "schedule", StagesTest.IN_A_YEAR);

        desk().header("If-Match", earlier.etag())
                .post(earlier.path() + "/revisions/1/restore")
                .then()
                .statusCode(200)
                .body("embargoUntil", nullValue());
        desk().get(earlier.path() + "/revisions")
                .then()
                .body(
                        "items[0].note",
                        equalTo("Restored revision 1 without what does not fit any more: /embargoUntil"));

        Saved unscheduled = transition(reread(earlier), "unschedule");
        desk().header("If-Match", unscheduled.etag())
                .post(unscheduled.path() + "/revisions/1/restore")
                .then()
                .statusCode(200)
                .body("embargoUntil", equalTo(StrictJson.text(Schedules.YEAR.plusSeconds(1))));
    }

    private static ValidatableResponse refused(Saved article, String body) {
        return desk().header("If-Match", "*")
                .body(body)
                .post(article.path() + "/schedule")
                .then()
                .statusCode(422);
    }
}
