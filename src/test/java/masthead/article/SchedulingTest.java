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
import static masthead.desk.Newsroom.unique;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import masthead.desk.Newsroom.Saved;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SchedulingTest {

    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

    @Inject
    Scheduling scheduling;

    @Inject
    Schedules schedules;

    @Inject
    DataSource database;

    @Test
    void readersGetAScheduledArticleWhenItsTimeHasComeAndAreToldThatTime() throws SQLException {
        Saved scheduled = transition(
                article(unique("Early ferry")),
                "schedule",
                "{\"at\": \"%s\", \"zone\": \"Europe/Kyiv\"}".formatted(Schedules.inAYear()));
        assertEquals("scheduled", scheduled.string("stage"));
        assertEquals("none", scheduled.string("publication"));
        assertEquals(Schedules.inAYear(), scheduled.string("schedule.at"));
        assertEquals("Europe/Kyiv", scheduled.string("schedule.zone"));
        assertEquals(LocalDateTime.ofInstant(Schedules.YEAR, KYIV).toString(), scheduled.string("schedule.localTime"));
        assertEquals(1, scheduled.answer().<Integer>path("schedule.revision"));
        reader().get("/v1/articles/" + scheduled.id()).then().statusCode(404);

        schedules.makeDue(scheduled, Duration.ZERO);
        Schedules.awaitReaders(scheduled);

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
        schedules.makeDue(third, Duration.ofSeconds(5));

        schedules.runUntilNotScheduled(third);

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
            schedules.makeDue(article, Duration.ofSeconds(5));
            schedules.runUntilNotScheduled(article);
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
            schedules.makeDue(article, Duration.ofSeconds(5));
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
            schedules.runUntilNotScheduled(article);
            assertEquals("\"3\"", reread(article).etag(), "changed once");
            assertEquals(1, schedules.changes(article));
        }
    }

    @Test
    void whatWasMissedIsPublishedLateAndReported() throws SQLException {
        Saved scheduled = transition(article(unique("Missed")), "schedule", StagesTest.IN_A_YEAR);
        schedules.makeDue(scheduled, Duration.ofHours(2));

        List<String> warnings = Warnings.of(Scheduling.class, () -> schedules.runUntilNotScheduled(scheduled));

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
        schedules.lose(hero);
        schedules.makeDue(withoutHero, Duration.ofSeconds(5));

        List<String> warnings = Warnings.of(Scheduling.class, () -> schedules.runUntilNotScheduled(withoutHero));

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
        schedules.makeDue(moved, Duration.ofSeconds(5));

        schedules.runUntilNotScheduled(moved);

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
            schedules.makeDue(scheduled, Duration.ofSeconds(5));
            scheduling.run();
            assertEquals("scheduled", reread(scheduled).string("stage"));
            somebody.rollback();
            somebody.setAutoCommit(true);
        }
        schedules.runUntilNotScheduled(scheduled);
        assertEquals("published", reread(scheduled).string("publication"));
    }

    @Test
    void siblingsLearnOfATranslationThatIsPublishedBySchedule() throws SQLException {
        Saved original = publishedArticle(unique("Original"));
        Saved translation = create("articles", """
                {"language": "uk", "headline": "%s", "translationOfId": "%s",
                 "body": [{"type": "paragraph", "spans": [{"text": "Порт відкрито."}]}]}""".formatted(unique("Переклад"), original.id()));
        Saved scheduled = transition(translation, "schedule", StagesTest.IN_A_YEAR);
        schedules.makeDue(scheduled, Duration.ofSeconds(5));

        schedules.runUntilNotScheduled(scheduled);

        reader().get("/v1/articles/" + original.id()).then().body("translations.id", contains(translation.id()));
        reader().get("/v1/articles/" + translation.id()).then().body("translations.id", contains(original.id()));
    }
}
