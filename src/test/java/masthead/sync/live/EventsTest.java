package masthead.sync.live;

import static masthead.desk.Newsroom.patch;
import static masthead.desk.Newsroom.publish;
import static masthead.desk.Newsroom.publishedArticle;
import static masthead.desk.Newsroom.reader;
import static masthead.desk.Newsroom.section;
import static masthead.desk.Newsroom.tag;
import static masthead.desk.Newsroom.transition;
import static masthead.desk.Newsroom.unique;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import masthead.desk.Newsroom.Saved;
import masthead.sync.live.Listener.Event;
import org.junit.jupiter.api.Test;

/** What whoever listens is told. */
@QuarkusTest
class EventsTest {

    @Inject
    DataSource database;

    private static String in(Saved section) {
        return "\"sectionId\": \"%s\",".formatted(section.id());
    }

    private static String id(Event event, long commit) {
        return event.id().replaceFirst("[0-9]+$", Long.toString(commit));
    }

    @Test
    void aChangeIsToldWithTheCommitThatReadersGet() throws Exception {
        Saved here = section(unique("Told"));
        try (Listener listener = Listener.greeted("sections=" + here.string("slug"))) {
            Saved article = publishedArticle(unique("Told"), in(here));

            Event told = listener.next("change");
            while (told.told(article.id()).isEmpty()) {
                told = listener.next("change");
            }

            assertEquals(List.of("upsert article"), told.told(article.id()));
            assertEquals(Long.parseLong(article.answer().header("Content-Commit")), told.commit());
            assertEquals(id(told, told.commit()), told.id());
        }
    }

    @Test
    void aStreamIsKeptByNobodyAndPassedOnAtOnce() {
        try (Listener listener = Listener.open("", "Origin", "https://news.example.org")) {
            assertEquals(200, listener.answer().statusCode());
            assertEquals(List.of("no-store"), listener.answer().headers().allValues("Cache-Control"));
            assertEquals(List.of("no"), listener.answer().headers().allValues("X-Accel-Buffering"));
            assertEquals(List.of("*"), listener.answer().headers().allValues("Access-Control-Allow-Origin"));
            assertTrue(listener.answer()
                    .headers()
                    .firstValue("Content-Type")
                    .orElseThrow()
                    .startsWith("text/event-stream"));
        }
        reader().accept("text/event-stream").when().head("/v1/events").then().statusCode(200);
    }

    @Test
    void anArticleThatMovesLeavesOneAndEntersTheOtherWithTheSameCommit() throws Exception {
        Saved from = section(unique("From"));
        Saved to = section(unique("To"));
        Saved article = publishedArticle(unique("Moving"), in(from));
        try (Listener one = Listener.greeted("types=article&sections=" + from.id());
                Listener other = Listener.greeted("types=article&sections=" + to.id())) {
            Saved moved = publish(patch(article, "{\"sectionId\": \"%s\"}".formatted(to.id())));
            Event left = one.next("change");
            Event entered = other.next("change");
            Saved gone = transition(moved, "unpublish");

            assertEquals(List.of("remove article out-of-scope"), left.told(article.id()));
            assertEquals(List.of("upsert article"), entered.told(article.id()));
            assertEquals(left.id(), entered.id());
            assertEquals(
                    List.of("remove article unpublished"), other.next("change").told(article.id()));

            transition(gone, "kill", "{\"reason\": \"A court says so.\"}");
            assertEquals(List.of("remove article killed"), one.next("change").told(article.id()));
        }
    }

    @Test
    void onlyWhatWasAskedForIsTold() throws Exception {
        Saved here = section(unique("Here"));
        try (Listener tags = Listener.greeted("types=tag");
                Listener ukrainian = Listener.greeted("types=article&languages=uk&sections=" + here.id())) {
            Saved article = publishedArticle(unique("English"), in(here));
            Saved tag = tag(unique("Tag"));
            Saved sister = publishedArticle(unique("Sister"), in(here) + "\"translationOfId\": null,");
            Saved ours = publish(patch(sister, "{\"language\": \"uk\"}"));

            assertEquals(List.of("upsert article"), ukrainian.next("change").told(ours.id()));
            assertEquals(List.of("upsert tag"), tags.next("change", tag.id()));
            assertFalse(tags.soFar()
                    .anyMatch(event ->
                            !event.data().isEmpty() && !event.told(article.id()).isEmpty()));
        }
    }

    @Test
    void whoComesBackIsToldWhatTheyMissed() throws Exception {
        Saved here = section(unique("Missed"));
        Event hello;
        try (Listener listener = Listener.open("sections=" + here.id())) {
            hello = listener.next("hello");
        }
        Saved article = publishedArticle(unique("Missed"), in(here));
        Saved gone = transition(article, "unpublish");

        String query = "types=article&sections=" + here.id();
        for (String last : List.of(hello.id(), Long.toString(hello.commit()))) {
            try (Listener byHeader = Listener.open(query, "Last-Event-ID", last);
                    Listener byParameter = Listener.open(query + "&lastEventId=" + last)) {
                for (Listener back : List.of(byHeader, byParameter)) {
                    assertEquals(hello.id(), back.next("hello").id());
                    assertEquals(List.of("upsert article"), back.next("change").told(article.id()));
                    assertEquals(
                            List.of("remove article unpublished"),
                            back.next("change").told(gone.id()));
                }
            }
        }
    }

    @Test
    void whatIsNotKnownAnyMoreIsToldAsAReset() throws Exception {
        Event hello;
        try (Listener listener = Listener.open("")) {
            hello = listener.next("hello");
        }
        for (String last : List.of(UUID.randomUUID() + ".1", id(hello, hello.commit() + 1_000_000))) {
            try (Listener listener = Listener.open("types=tag", "Last-Event-ID", last)) {
                Event reset = listener.next("reset");
                assertTrue(reset.commit() >= hello.commit());
                assertEquals(
                        "/v1/sync?types=tag&limit=200",
                        reset.json().path("restart").textValue());
                Saved tag = tag(unique("After"));
                assertEquals(List.of("upsert tag"), listener.next("change", tag.id()));
            }
        }
    }

    @Test
    void whatWasForgottenIsNotKnown() {
        UUID epoch = UUID.randomUUID();
        LiveLog.Now now = new LiveLog.Now(new EventId(epoch, 10), 5);

        assertFalse(now.knows(new EventId(epoch, 4)));
        assertTrue(now.knows(new EventId(epoch, 5)));
        assertTrue(now.knows(new EventId(null, 10)));
        assertFalse(now.knows(new EventId(null, 11)));
        assertFalse(now.knows(new EventId(UUID.randomUUID(), 7)));
    }

    @Test
    void whatCannotBeReadIsRefusedBeforeAnyStream() {
        refuses("typs=tag", 400, "unknown-parameter");
        refuses("types=essay", 400, "wrong-type");
        refuses("languages=neverspoken", 400, "wrong-type");
        refuses("sections=" + unique("none"), 422, "not-found");
        refuses("lastEventId=yesterday", 400, "wrong-type");
        reader().accept("text/event-stream")
                .header("Last-Event-ID", "yesterday")
                .when()
                .get("/v1/events")
                .then()
                .statusCode(400);
        reader().accept("application/json").when().get("/v1/events").then().statusCode(406);
    }

    private static void refuses(String query, int status, String code) {
        reader().accept("text/event-stream")
                .when()
                .get("/v1/events?" + query)
                .then()
                .statusCode(status)
                .body("errors[0].code", equalTo(code));
    }

    @Test
    void aCommitOfAnotherInstanceThatNotifiesNobodyIsSeenByLooking() throws Exception {
        Saved here = section(unique("Elsewhere"));
        try (Listener listener = Listener.greeted("types=article&sections=" + here.id())) {
            new Commits(database).remove(1, here.id(), false);

            assertEquals(1, listener.next("change").json().path("changes").size());
        }
    }
}
