package masthead.article;

import static masthead.desk.Newsroom.article;
import static masthead.desk.Newsroom.create;
import static masthead.desk.Newsroom.desk;
import static masthead.desk.Newsroom.patch;
import static masthead.desk.Newsroom.picture;
import static masthead.desk.Newsroom.publish;
import static masthead.desk.Newsroom.publishedArticle;
import static masthead.desk.Newsroom.reader;
import static masthead.desk.Newsroom.reread;
import static masthead.desk.Newsroom.tag;
import static masthead.desk.Newsroom.transition;
import static masthead.desk.Newsroom.trash;
import static masthead.desk.Newsroom.unique;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import masthead.Deadline;
import masthead.desk.Newsroom.Saved;
import masthead.platform.http.StrictJson;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SchedulingTest {

    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

    /** The same moment in all tests, far enough away whenever they run. */
    @SuppressWarnings("TimeInStaticInitializer")
    private static final Instant YEAR = Instant.now().plus(365, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);

    @Inject
    Scheduling scheduling;

    @Inject
    DataSource database;

    static String inAYear() {
        return StrictJson.text(YEAR);
    }

    @Test
    void readersGetAScheduledArticleWhenItsTimeHasComeAndAreToldThatTime() throws SQLException {
        Saved scheduled = transition(
                article(unique("Early ferry")),
                "schedule",
                "{\"at\": \"%s\", \"zone\": \"Europe/Kyiv\"}".formatted(inAYear()));
        assertEquals("scheduled", scheduled.string("stage"));
        assertEquals("none", scheduled.string("publication"));
        assertEquals(inAYear(), scheduled.string("schedule.at"));
        assertEquals("Europe/Kyiv", scheduled.string("schedule.zone"));
        assertEquals(LocalDateTime.ofInstant(YEAR, KYIV).toString(), scheduled.string("schedule.localTime"));
        assertEquals(1, scheduled.answer().<Integer>path("schedule.revision"));
        reader().get("/v1/articles/" + scheduled.id()).then().statusCode(404);

        makeDue(scheduled, Duration.ZERO);
        awaitReaders(scheduled);

        Saved done = reread(scheduled);
        String due = done.string("lastRun.dueAt");
        reader().get("/v1/articles/" + scheduled.id())
                .then()
                .body("firstPublishedAt", equalTo(due))
                .body("publishedAt", equalTo(due))
                .body("updatedAt", nullValue());
        assertEquals("draft", done.string("stage"));
        assertEquals("published", done.string("publication"));
        assertEquals("scheduler", done.string("savedBy"));
        assertNull(done.string("schedule"));
        assertEquals("publish", done.string("lastRun.action"));
    }

    @Test
    void whatIsSavedSinceDoesNotChangeWhatIsPublished() throws SQLException {
        Saved published = publishedArticle(unique("Tariffs"));
        Saved second = patch(published, "{\"standfirst\": \"Scheduled.\"}");
        Saved scheduled = transition(second, "schedule", StagesTest.IN_A_YEAR);
        Saved third = patch(scheduled, "{\"standfirst\": \"Not to be read yet.\"}");
        assertEquals("scheduled", third.string("stage"));
        assertEquals(2, third.answer().<Integer>path("schedule.revision"));
        makeDue(third, Duration.ofSeconds(5));

        runUntilNotScheduled(third);

        Saved done = reread(third);
        assertEquals(2, done.answer().<Integer>path("publishedRevision"));
        assertEquals("Not to be read yet.", done.string("standfirst"));
        assertEquals(
                List.of("submit", "publish", "schedule", "unpublish", "kill"),
                done.answer().path("transitions"));
        reader().get("/v1/articles/" + done.id())
                .then()
                .body("standfirst", equalTo("Scheduled."))
                .body("publishedAt", equalTo(published.string("firstPublishedAt")))
                .body("updatedAt", equalTo(done.string("lastRun.dueAt")));
    }

    @Test
    void aReplacedTagIsReplacedInWhatIsScheduledToo() throws SQLException {
        Saved present = tag(unique("Ferries"));
        Saved former = tag(unique("Ferry"));
        Saved published = publishedArticle(unique("Timetable"), "\"tagIds\": [\"%s\"],".formatted(former.id()));
        Saved scheduled =
                transition(patch(published, "{\"standfirst\": \"Scheduled.\"}"), "schedule", StagesTest.IN_A_YEAR);
        Saved edited = patch(scheduled, "{\"standfirst\": \"Not to be read yet.\", \"tagIds\": []}");
        Saved onlyScheduled = patch(
                transition(
                        article(unique("Only scheduled"), "\"tagIds\": [\"%s\"],".formatted(former.id())),
                        "schedule",
                        StagesTest.IN_A_YEAR),
                "{\"tagIds\": []}");

        desk().header("If-Match", former.etag())
                .body("{\"targetId\": \"%s\"}".formatted(present.id()))
                .post(former.path() + "/merge-into")
                .then()
                .statusCode(200)
                .body("replaced", equalTo(2));

        Saved merged = reread(edited);
        assertEquals("scheduled", merged.string("stage"));
        assertEquals("Not to be read yet.", merged.string("standfirst"));
        assertEquals(List.of(), merged.answer().path("tagIds"));
        assertEquals(scheduled.string("schedule.at"), merged.string("schedule.at"));
        desk().get(merged.path() + "/revisions/" + merged.answer().path("schedule.revision"))
                .then()
                .body("content.standfirst", equalTo("Scheduled."))
                .body("content.tagIds", contains(present.id()));
        for (Saved article : List.of(merged, reread(onlyScheduled))) {
            makeDue(article, Duration.ofSeconds(5));
            runUntilNotScheduled(article);
            reader().get("/v1/articles/" + article.id()).then().body("tags.id", contains(present.id()));
        }
        reader().get("/v1/articles/" + merged.id()).then().body("standfirst", equalTo("Scheduled."));
    }

    @Test
    void ofSeveralSchedulersEachArticleIsPublishedOnce() throws Exception {
        List<Saved> scheduled = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            scheduled.add(transition(article(unique("Replicas")), "schedule", StagesTest.IN_A_YEAR));
        }
        for (Saved article : scheduled) {
            makeDue(article, Duration.ofSeconds(5));
        }
        List<Callable<Void>> replicas = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            replicas.add(() -> {
                scheduling.run();
                return null;
            });
        }
        try (ExecutorService crowd = Executors.newFixedThreadPool(4)) {
            for (Future<Void> run : crowd.invokeAll(replicas)) {
                run.get();
            }
        }
        for (Saved article : scheduled) {
            runUntilNotScheduled(article);
            assertEquals("\"3\"", reread(article).etag(), "changed once");
            assertEquals(1, changes(article));
        }
    }

    @Test
    void whatWasMissedIsPublishedLateAndReported() throws SQLException {
        Saved scheduled = transition(article(unique("Missed")), "schedule", StagesTest.IN_A_YEAR);
        makeDue(scheduled, Duration.ofHours(2));

        List<String> warnings = Warnings.of(Scheduling.class, () -> runUntilNotScheduled(scheduled));

        Saved done = reread(scheduled);
        assertEquals("published", done.string("publication"));
        int late = done.answer().path("lastRun.lateBySeconds");
        assertTrue(late >= 7200 && late < 7260, "late by " + late);
        assertEquals(done.string("lastRun.dueAt"), done.string("firstPublishedAt"));
        assertTrue(
                warnings.stream().anyMatch(line -> line.contains(done.id()) && line.contains(late + " seconds late")),
                warnings.toString());
    }

    @Test
    void whatIsNoLongerCompleteIsNotPublishedAndTheDeskIsToldWhy() throws SQLException {
        Saved hero = picture(unique("hero"));
        Saved written = article(unique("Heroic"), "\"hero\": {\"mediaId\": \"%s\"},".formatted(hero.id()));
        Saved scheduled = transition(written, "schedule", StagesTest.IN_A_YEAR);
        Saved withoutHero = patch(scheduled, "{\"hero\": null}");
        lose(hero);
        makeDue(withoutHero, Duration.ofSeconds(5));

        List<String> warnings = Warnings.of(Scheduling.class, () -> runUntilNotScheduled(withoutHero));

        Saved failed = reread(withoutHero);
        assertEquals("draft", failed.string("stage"));
        assertEquals("none", failed.string("publication"));
        assertEquals(List.of("/hero/mediaId"), failed.answer().path("scheduleProblem.errors.pointer"));
        assertEquals(1, failed.answer().<Integer>path("scheduleProblem.revision"));
        assertTrue(warnings.stream().anyMatch(line -> line.contains(failed.id())), warnings.toString());
        reader().get("/v1/articles/" + failed.id()).then().statusCode(404);
        scheduling.run();
        assertEquals(failed.etag(), reread(failed).etag(), "it is not tried again");
        assertNull(publish(failed).string("scheduleProblem"), "once it is published nothing is wrong any more");
    }

    @Test
    void anAddressIsReservedForWhatIsScheduledAndIfItIsTakenNoneTheLessNothingIsTriedForEver() throws SQLException {
        String slug = unique("wanted");
        Saved scheduled = transition(
                article(unique("First"), "\"slug\": \"%s\",".formatted(slug)), "schedule", StagesTest.IN_A_YEAR);
        Saved moved = patch(scheduled, "{\"slug\": \"%s\"}".formatted(unique("moved")));
        desk().body("{\"language\": \"en\", \"slug\": \"%s\"}".formatted(slug))
                .post("/v1/admin/articles")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/slug"));
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO document_slug (type, language, slug, id) VALUES ('article', 'en', ?, gen_random_uuid())")) {
            insert.setString(1, slug);
            insert.executeUpdate();
        }
        makeDue(moved, Duration.ofSeconds(5));

        runUntilNotScheduled(moved);

        Saved failed = reread(moved);
        assertEquals("none", failed.string("publication"));
        assertEquals(List.of("/slug"), failed.answer().path("scheduleProblem.errors.pointer"));
        assertEquals(List.of("taken"), failed.answer().path("scheduleProblem.errors.code"));
    }

    @Test
    void whatSomebodyIsAtWorkWithIsPassedByAndDoneAMomentLater() throws SQLException {
        Saved scheduled = transition(article(unique("Busy")), "schedule", StagesTest.IN_A_YEAR);
        Saved translation = create("articles", """
                {"language": "uk", "headline": "%s", "translationOfId": "%s"}""".formatted(unique("Зайнято"), scheduled.id()));
        try (Connection somebody = database.getConnection()) {
            somebody.setAutoCommit(false);
            try (PreparedStatement lock = somebody.prepareStatement("SELECT 1 FROM article WHERE id = ? FOR UPDATE")) {
                lock.setObject(1, UUID.fromString(translation.id()));
                lock.execute();
            }
            makeDue(scheduled, Duration.ofSeconds(5));
            scheduling.run();
            assertEquals("scheduled", reread(scheduled).string("stage"));
            somebody.rollback();
            somebody.setAutoCommit(true);
        }
        runUntilNotScheduled(scheduled);
        assertEquals("published", reread(scheduled).string("publication"));
    }

    @Test
    void siblingsLearnOfATranslationThatIsPublishedBySchedule() throws SQLException {
        Saved original = publishedArticle(unique("Original"));
        Saved translation = create("articles", """
                {"language": "uk", "headline": "%s", "translationOfId": "%s",
                 "body": [{"type": "paragraph", "spans": [{"text": "Порт відкрито."}]}]}""".formatted(unique("Переклад"), original.id()));
        Saved scheduled = transition(translation, "schedule", StagesTest.IN_A_YEAR);
        makeDue(scheduled, Duration.ofSeconds(5));

        runUntilNotScheduled(scheduled);

        reader().get("/v1/articles/" + original.id()).then().body("translations.id", contains(translation.id()));
        reader().get("/v1/articles/" + translation.id()).then().body("translations.id", contains(original.id()));
    }

    @Test
    void schedulingAgainReplacesAndUnschedulingCancels() throws SQLException {
        Saved first = transition(article(unique("Replanned")), "schedule", StagesTest.IN_A_YEAR);
        Saved edited = patch(first, "{\"kicker\": \"Second revision\"}");
        Saved second =
                transition(edited, "schedule", "{\"at\": \"%s\"}".formatted(StrictJson.text(YEAR.plusSeconds(60))));
        assertEquals(2, second.answer().<Integer>path("schedule.revision"));
        assertEquals(StrictJson.text(YEAR.plusSeconds(60)), second.string("schedule.at"));

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
        Saved told = article(unique("Told"), "\"publishedAt\": \"%s\",".formatted(YEAR));
        assertEquals(
                "scheduled", transition(told, "schedule", StagesTest.IN_A_YEAR).string("stage"));
        refused(told, "{\"at\": \"%s\"}".formatted(YEAR.minusSeconds(1)))
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

    @Test
    void publishingDuringAnEmbargoSchedulesForItsEnd() throws SQLException {
        Saved embargoed = article(unique("Budget"), "\"embargoUntil\": \"%s\",".formatted(YEAR));
        refused(embargoed, "{\"at\": \"%s\"}".formatted(YEAR.minusSeconds(1)))
                .body("errors.code", contains("embargoed"));

        Saved scheduled = publish(embargoed);

        assertEquals("scheduled", scheduled.string("stage"));
        assertEquals("none", scheduled.string("publication"));
        assertEquals(inAYear(), scheduled.string("schedule.at"));
        assertEquals("UTC", scheduled.string("schedule.zone"));
        reader().get("/v1/articles/" + scheduled.id()).then().statusCode(404);
        desk().contentType("application/merge-patch+json")
                .header("If-Match", scheduled.etag())
                .body("{\"embargoUntil\": \"%s\"}".formatted(YEAR.plusSeconds(1)))
                .patch(scheduled.path())
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/embargoUntil"));
        desk().get("/v1/admin/articles?stage=scheduled&limit=1")
                .then()
                .body("items[0].embargoUntil", equalTo(inAYear()));

        makeDue(scheduled, Duration.ofSeconds(5));
        runUntilNotScheduled(scheduled);
        Saved published = reread(scheduled);
        assertEquals("published", published.string("publication"), "whoever made it due knew that the embargo ended");

        Saved ended = patch(published, "{\"kicker\": \"News\", \"embargoUntil\": \"2020-01-01T00:00:00Z\"}");
        assertEquals("draft", publish(ended).string("stage"));
    }

    @Test
    void restoringARevisionBringsItsEmbargoBackUnlessItIsScheduledBefore() {
        Saved embargoed =
                publish(article(unique("Figures"), "\"embargoUntil\": \"%s\",".formatted(YEAR.plusSeconds(1))));
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
                .body("embargoUntil", equalTo(StrictJson.text(YEAR.plusSeconds(1))));
    }

    @Test
    void theUnpublishingIsPlannedWithThePublishingOrAfterIt() throws SQLException {
        String end = StrictJson.text(YEAR.plusSeconds(60));
        Saved both = transition(
                article(unique("Lottery")),
                "schedule",
                "{\"at\": \"%s\", \"unpublishAt\": \"%s\"}".formatted(inAYear(), end));
        assertEquals(end, both.string("schedule.unpublishAt"));
        makeDue(both, Duration.ofSeconds(5));
        runUntilNotScheduled(both);
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
        assertEquals(inAYear(), planned.string("unpublishAt"));
        reader().get("/v1/articles/" + planned.id()).then().statusCode(200);

        makeDue(planned, Duration.ofSeconds(5));
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
                "{\"at\": \"%s\", \"unpublishAt\": \"%s\"}".formatted(inAYear(), YEAR.plusSeconds(60)));
        makeDue(scheduled, Duration.ofHours(1));

        runUntilNotScheduled(scheduled);

        Saved missed = reread(scheduled);
        assertEquals("none", missed.string("publication"));
        assertEquals(List.of("missed"), missed.answer().path("scheduleProblem.errors.code"));
    }

    @Test
    void norIsWhatWasToBeUnpublishedAnywayByThen() throws SQLException {
        Saved published = publishedArticle(unique("Until tonight"));
        Saved ending = transition(published, "unpublish", "{\"at\": \"%s\"}".formatted(YEAR.plusSeconds(60)));
        Saved scheduled = transition(patch(ending, "{\"kicker\": \"Late news\"}"), "schedule", StagesTest.IN_A_YEAR);
        long before = changes(scheduled);
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

        assertEquals(before + 1, changes(scheduled), "readers are told of the end only");
        assertEquals(List.of("missed"), reread(scheduled).answer().path("scheduleProblem.errors.code"));
    }

    private static ValidatableResponse refused(Saved article, String body) {
        return desk().header("If-Match", "*")
                .body(body)
                .post(article.path() + "/schedule")
                .then()
                .statusCode(422);
    }

    private static void awaitReaders(Saved article) {
        Deadline.await(
                "readers have it",
                () -> reader().get("/v1/articles/" + article.id()).statusCode() == 200);
    }

    /** The instance under test has a scheduler of its own, which may have taken the article first. */
    private void runUntilNotScheduled(Saved article) {
        Deadline.await("not scheduled any more", () -> {
            scheduling.run();
            return !reread(article).string("stage").equals("scheduled");
        });
    }

    /** As only the database's owner can: the desk refuses it while something scheduled uses it. */
    private void lose(Saved medium) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update =
                        connection.prepareStatement("UPDATE media SET trashed_at = now() WHERE id = ?")) {
            update.setObject(1, UUID.fromString(medium.id()));
            update.executeUpdate();
        }
    }

    /** As if the service had been down since all that is planned for it was due. */
    private void makeDue(Saved article, Duration ago) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement("""
                UPDATE article SET (scheduled_at, scheduled_end, unpublish_at) = (
                    scheduled_at - passed, scheduled_end - passed, CASE WHEN stage = 'scheduled' THEN unpublish_at ELSE unpublish_at - passed END)
                FROM (SELECT date_trunc('milliseconds', coalesce(scheduled_at, unpublish_at) - now() + ? * interval '1 second')
                      AS passed FROM article WHERE id = ?) AS shift
                WHERE id = ?""")) {
            update.setLong(1, ago.toSeconds());
            update.setObject(2, UUID.fromString(article.id()));
            update.setObject(3, UUID.fromString(article.id()));
            update.executeUpdate();
        }
    }

    private long changes(Saved article) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("SELECT count(*) FROM change_log WHERE id = ?")) {
            select.setObject(1, UUID.fromString(article.id()));
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
