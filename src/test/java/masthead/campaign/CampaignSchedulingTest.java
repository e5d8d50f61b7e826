package masthead.campaign;

import static masthead.campaign.Appeals.approved;
import static masthead.campaign.Appeals.campaign;
import static masthead.campaign.Appeals.live;
import static masthead.desk.Newsroom.desk;
import static masthead.desk.Newsroom.patch;
import static masthead.desk.Newsroom.reader;
import static masthead.desk.Newsroom.reread;
import static masthead.desk.Newsroom.transition;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.sql.DataSource;
import masthead.Deadline;
import masthead.desk.Newsroom.Saved;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CampaignSchedulingTest {

    private static final String LATER = "\"start\": {\"localTime\": \"2027-03-01T08:00\", \"zone\": \"Europe/Kyiv\"},";

    private final CampaignScheduling scheduling;
    private final DataSource database;

    CampaignSchedulingTest(CampaignScheduling scheduling, DataSource database) {
        this.scheduling = scheduling;
        this.database = database;
    }

    @Test
    void goesLiveOnceHoweverManyInstancesThereAre() throws Exception {
        Saved scheduled = transition(approved(campaign(LATER)), "schedule");
        assertEquals(List.of("unschedule", "start"), scheduled.answer().path("transitions"));
        makeDue("starts_at", scheduled, Duration.ofMinutes(3));
        try (var threads = Executors.newFixedThreadPool(4)) {
            Callable<String> look = () -> {
                scheduling.run();
                return "";
            };
            for (Future<String> looked :
                    threads.invokeAll(Stream.generate(() -> look).limit(8).toList())) {
                looked.get();
            }
        }
        await(scheduled, "live");

        reader().get("/v1/campaigns/" + scheduled.id()).then().statusCode(200);
        assertEquals(1, told("campaign.live", scheduled));
        Saved live = reread(scheduled);
        assertEquals("scheduler", live.string("savedBy"));
        assertEquals("start", live.string("lastRun.action"));
        assertTrue(live.answer().<Integer>path("lastRun.lateBySeconds") >= 180);
    }

    @Test
    void endsAtItsDeadlineAlsoWhenPausedAndIsFrozen() throws SQLException {
        Saved live = live(campaign("\"end\": {\"at\": \"2027-03-01T06:00:00Z\"},"));
        Saved paused = transition(live, "pause");
        makeDue("ends_at", paused, Duration.ZERO);
        await(paused, "ended");

        Saved ended = reread(paused);
        assertEquals("deadline", ended.string("endCause"));
        assertEquals(false, ended.answer().<Boolean>path("result.reached"));
        assertEquals(1, told("campaign.ended", ended));
    }

    @Test
    void endsAtItsGoalIfThatIsWanted() throws SQLException {
        Saved goesOn = live();
        Saved ends = live(campaign("\"ending\": \"goal\","));
        set("goal_reached_at = now()", goesOn);
        set("goal_reached_at = now()", ends);
        await(ends, "ended");

        assertEquals("goal", reread(ends).string("endCause"));
        assertEquals("live", reread(goesOn).string("state"));
        assertTrue(reread(goesOn).string("goalReachedAt") != null);
    }

    @Test
    void aGoalThatIsRaisedIsNotReachedAnyMore() throws SQLException {
        Saved live = live();
        set("goal_reached_at = now()", live);
        desk().contentType("application/merge-patch+json")
                .header("If-Match", reread(live).etag())
                .body("{\"goal\": {\"target\": 2000}}")
                .patch(live.path() + "?note=More")
                .then()
                .statusCode(200)
                .body("goalReachedAt", equalTo(null));
    }

    @Test
    void whatWasOverBeforeItCouldBeginDoesNotGoLive() throws SQLException {
        Saved scheduled =
                transition(approved(campaign(LATER + "\"end\": {\"at\": \"2027-03-02T06:00:00Z\"},")), "schedule");
        // As if the service had been down from before its start until after its end.
        set("""
                starts_at = now() - interval '2 days', ends_at = now() - interval '1 day',
                content = replace(content, '2027-03-02T06:00:00.000Z', '2026-01-01T00:00:00.000Z')""", scheduled);
        await(scheduled, "approved");

        assertEquals("/end", reread(scheduled).string("startProblem.errors[0].pointer"));
        reader().get("/v1/campaigns/" + scheduled.id()).then().statusCode(404);
    }

    @Test
    void whatIsScheduledMustLieAhead() {
        Saved withoutStart = approved(campaign());
        desk().header("If-Match", withoutStart.etag())
                .post(withoutStart.path() + "/schedule")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/start"));
        Saved past = approved(campaign("\"start\": {\"at\": \"2020-01-01T00:00:00Z\"},"));
        desk().header("If-Match", past.etag())
                .post(past.path() + "/schedule")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("out-of-range"));
        Saved moved = patch(past, "{\"start\": {\"at\": \"2027-01-01T00:00:00Z\", \"localTime\": null}}");
        assertEquals(
                "approved",
                transition(transition(moved, "schedule"), "unschedule").string("state"));
    }

    private void await(Saved campaign, String state) {
        Deadline.await("it is " + state, () -> reread(campaign).string("state").equals(state));
    }

    private void makeDue(String column, Saved campaign, Duration ago) throws SQLException {
        set("%s = now() - interval '%d seconds'".formatted(column, ago.toSeconds()), campaign);
    }

    private void set(String change, Saved campaign) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update =
                        connection.prepareStatement("UPDATE campaign SET %s WHERE id = ?".formatted(change))) {
            update.setObject(1, UUID.fromString(campaign.id()));
            update.executeUpdate();
        }
    }

    private int told(String event, Saved campaign) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("SELECT count(*) FROM outbox WHERE type = ? AND entity_id = ?")) {
            select.setString(1, event);
            select.setObject(2, UUID.fromString(campaign.id()));
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
