package masthead.article;

import static masthead.desk.Newsroom.article;
import static masthead.desk.Newsroom.desk;
import static masthead.desk.Newsroom.patch;
import static masthead.desk.Newsroom.publishedArticle;
import static masthead.desk.Newsroom.reader;
import static masthead.desk.Newsroom.reread;
import static masthead.desk.Newsroom.transition;
import static masthead.desk.Newsroom.unique;
import static org.hamcrest.Matchers.contains;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import masthead.Deadline;
import masthead.desk.Newsroom.Saved;
import masthead.platform.http.StrictJson;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PlannedUnpublishingTest {

    @Inject
    Scheduling scheduling;

    @Inject
    Schedules schedules;

    @Inject
    DataSource database;

    @Test
    void theUnpublishingIsPlannedWithThePublishingOrAfterIt() throws SQLException {
        String end = StrictJson.text(Schedules.YEAR.plusSeconds(60));
        Saved both = transition(
                article(unique("Lottery")),
                "schedule",
                "{\"at\": \"%s\", \"unpublishAt\": \"%s\"}".formatted(Schedules.inAYear(), end));
        assertEquals(end, both.string("schedule.unpublishAt"));
        schedules.makeDue(both, Duration.ofSeconds(5));
        schedules.runUntilNotScheduled(both);
        Saved published = reread(both);
        assertEquals("published", published.string("publication"));
        Instant due = Instant.parse(published.string("lastRun.dueAt"));
        assertEquals(StrictJson.text(due.plusSeconds(60)), published.string("unpublishAt"));

        Saved kept = transition(published, "unschedule");
        assertNull(kept.string("unpublishAt"));
        desk().header("If-Match", kept.etag())
                .body("{\"at\": \"2020-01-01T00:00:00Z\"}")
                .post(kept.path() + "/unpublish")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/at"));
        Saved planned = transition(kept, "unpublish", StagesTest.IN_A_YEAR);
        assertEquals("published", planned.string("publication"));
        assertEquals(Schedules.inAYear(), planned.string("unpublishAt"));
        reader().get("/v1/articles/" + planned.id()).then().statusCode(200);

        schedules.makeDue(planned, Duration.ofSeconds(5));
        Deadline.await("unpublished", () -> {
            scheduling.run();
            return reader().get("/v1/articles/" + planned.id()).statusCode() == 404;
        });
        Saved unpublished = reread(planned);
        assertEquals("unpublished", unpublished.string("publication"));
        assertEquals("unpublish", unpublished.string("lastRun.action"));
        assertEquals("scheduler", unpublished.string("savedBy"));
        assertNull(unpublished.string("unpublishAt"));
    }

    @Test
    void whatWouldHaveBeenUnpublishedAgainIsNotPublishedLate() throws SQLException {
        Saved scheduled = transition(
                article(unique("Flash sale")),
                "schedule",
                "{\"at\": \"%s\", \"unpublishAt\": \"%s\"}"
                        .formatted(Schedules.inAYear(), Schedules.YEAR.plusSeconds(60)));
        schedules.makeDue(scheduled, Duration.ofHours(1));

        schedules.runUntilNotScheduled(scheduled);

        Saved missed = reread(scheduled);
        assertEquals("none", missed.string("publication"));
        assertEquals(List.of("missed"), missed.answer().path("scheduleProblem.errors.code"));
    }

    @Test
    void norIsWhatWasToBeUnpublishedAnywayByThen() throws SQLException {
        Saved published = publishedArticle(unique("Until tonight"));
        Saved ending = transition(published, "unpublish", "{\"at\": \"%s\"}".formatted(Schedules.YEAR.plusSeconds(60)));
        Saved scheduled = transition(patch(ending, "{\"kicker\": \"Late news\"}"), "schedule", StagesTest.IN_A_YEAR);
        long before = schedules.changes(scheduled);
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement("""
                UPDATE article SET scheduled_at = date_trunc('milliseconds', now()) - interval '2 hours',
                                   unpublish_at = date_trunc('milliseconds', now()) - interval '1 hour'
                WHERE id = ?""")) {
            update.setObject(1, UUID.fromString(scheduled.id()));
            update.executeUpdate();
        }

        Deadline.await("unpublished", () -> {
            scheduling.run();
            return reread(scheduled).string("publication").equals("unpublished");
        });

        assertEquals(before + 1, schedules.changes(scheduled), "readers are told of the end only");
        assertEquals(List.of("missed"), reread(scheduled).answer().path("scheduleProblem.errors.code"));
    }
}
