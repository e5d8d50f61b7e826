package masthead.article;

import static masthead.desk.Newsroom.article;
import static masthead.desk.Newsroom.create;
import static masthead.desk.Newsroom.desk;
import static masthead.desk.Newsroom.patch;
import static masthead.desk.Newsroom.publish;
import static masthead.desk.Newsroom.reread;
import static masthead.desk.Newsroom.transition;
import static masthead.desk.Newsroom.trash;
import static masthead.desk.Newsroom.unique;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import masthead.desk.Newsroom.Saved;
import masthead.platform.http.StrictJson;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ScheduleInputTest {

    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

    @Test
    void schedulingAgainReplacesAndUnschedulingCancels() throws SQLException {
        Saved first = transition(article(unique("Replanned")), "schedule", StagesTest.IN_A_YEAR);
        Saved edited = patch(first, "{\"kicker\": \"Second revision\"}");
        Saved second = transition(
                edited, "schedule", "{\"at\": \"%s\"}".formatted(StrictJson.text(Schedules.YEAR.plusSeconds(60))));
        assertEquals(2, second.answer().<Integer>path("schedule.revision"));
        assertEquals(StrictJson.text(Schedules.YEAR.plusSeconds(60)), second.string("schedule.at"));

        Saved cancelled = transition(second, "unschedule");
        assertEquals("draft", cancelled.string("stage"));
        assertNull(cancelled.string("schedule"));

        Saved third = transition(cancelled, "schedule", StagesTest.IN_A_YEAR);
        trash(third);
        Saved restored = transition(reread(third), "restore");
        assertEquals("draft", restored.string("stage"));
        assertNull(restored.string("schedule"));

        Saved fourth = transition(restored, "schedule", StagesTest.IN_A_YEAR);
        Saved early = publish(fourth);
        assertEquals("draft", early.string("stage"));
        assertNull(early.string("schedule"));
    }

    @Test
    void whatIsToBeScheduledMustBeCompleteAndTheTimeMakeSense() {
        Saved draft = create("articles", "{\"language\": \"en\"}");
        refused(draft, "{\"at\": \"2020-01-01T00:00:00Z\", \"unpublishAt\": \"2019-01-01T00:00:00Z\"}")
                .body("errors.pointer", hasItems("/at", "/unpublishAt", "/headline", "/slug", "/body"));
        refused(draft, StagesTest.IN_A_YEAR).body("errors.pointer", containsInAnyOrder("/headline", "/slug", "/body"));
        refused(draft, "{}").body("errors.pointer", hasItems("/at"));
        refused(draft, "{\"localTime\": \"tomorrow\", \"zone\": \"Europe/Kyiv\"}")
                .body("errors.pointer", contains("/localTime"));
        refused(draft, "{\"localTime\": \"2999-13-01T08:00\", \"zone\": \"Kyiv\"}")
                .body("errors.pointer", hasItems("/localTime", "/zone"));
        assertEquals(draft.etag(), reread(draft).etag());
        Saved told = article(unique("Told"), "\"publishedAt\": \"%s\",".formatted(Schedules.YEAR));
        assertEquals(
                "scheduled", transition(told, "schedule", StagesTest.IN_A_YEAR).string("stage"));
        refused(told, "{\"at\": \"%s\"}".formatted(Schedules.YEAR.minusSeconds(1)))
                .body("errors.pointer", contains("/publishedAt"));
    }

    @Test
    void clocksThatAreSetForwardOrBackInKyiv() {
        ZoneOffsetTransition gap = next(true);
        ZoneOffsetTransition overlap = next(false);
        LocalDateTime skipped = gap.getDateTimeBefore().plusMinutes(30);
        LocalDateTime twice = overlap.getDateTimeAfter().plusMinutes(30);
        Saved article = article(unique("Night train"));

        refused(article, "{\"localTime\": \"%s\", \"zone\": \"Europe/Kyiv\"}".formatted(skipped))
                .body("errors.pointer", contains("/localTime"))
                .body("errors.code", contains("skipped-by-clocks"));
        Saved first =
                transition(article, "schedule", "{\"localTime\": \"%s\", \"zone\": \"Europe/Kyiv\"}".formatted(twice));
        assertEquals(StrictJson.text(twice.toInstant(overlap.getOffsetBefore())), first.string("schedule.at"));
        Instant later = twice.toInstant(overlap.getOffsetAfter());
        Saved second = transition(
                first,
                "schedule",
                "{\"at\": \"%s\", \"localTime\": \"%s\", \"zone\": \"Europe/Kyiv\"}".formatted(later, twice));
        assertEquals(StrictJson.text(later), second.string("schedule.at"));
        assertEquals(twice.toString(), second.string("schedule.localTime"));
    }

    private static ZoneOffsetTransition next(boolean gap) {
        ZoneOffsetTransition transition = KYIV.getRules().nextTransition(Instant.now());
        return transition.isGap() == gap ? transition : KYIV.getRules().nextTransition(transition.getInstant());
    }

    private static ValidatableResponse refused(Saved article, String body) {
        return desk().header("If-Match", "*")
                .body(body)
                .post(article.path() + "/schedule")
                .then()
                .statusCode(422);
    }
}
