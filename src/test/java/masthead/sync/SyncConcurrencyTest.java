package masthead.sync;

import static masthead.desk.Newsroom.desk;
import static masthead.desk.Newsroom.publishedArticle;
import static masthead.desk.Newsroom.section;
import static masthead.desk.Newsroom.tag;
import static masthead.desk.Newsroom.unique;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import masthead.desk.Newsroom.Saved;
import org.junit.jupiter.api.Test;

/** Writers that take long, fail or come in any order, while a copy is kept up to date. */
@QuarkusTest
class SyncConcurrencyTest {

    @Inject
    DataSource database;

    @Test
    void aWriterThatIsNotDoneStallsNobodyWhoReadsAndIsNotSkipped() throws Exception {
        Saved tag = tag(unique("Held"));
        Copy copy = Copy.of("types=tag");
        long before = copy.page().path("commit").longValue();
        try (ExecutorService threads = Executors.newSingleThreadExecutor();
                Connection slow = database.getConnection()) {
            slow.setAutoCommit(false);
            touch(slow, tag);
            Future<Integer> waiting = threads.submit(() -> desk().body("{\"name\": \"%s\"}".formatted(unique("Waits")))
                    .post("/v1/admin/tags")
                    .statusCode());
            for (int i = 0; i < 20; i++) {
                copy.sync();
                assertEquals(before, copy.page().path("commit").longValue());
                assertTrue(copy.changes().isEmpty());
            }
            assertFalse(waiting.isDone());
            slow.commit();
            assertEquals(201, waiting.get());
        }

        while (copy.page().path("commit").longValue() < before + 2) {
            copy.sync();
        }
        assertEquals(Copy.of("types=tag").content(), copy.content());
    }

    @Test
    void whatIsRolledBackNeverWas() throws SQLException {
        Saved tag = tag(unique("Rolled back"));
        Copy copy = Copy.of("types=tag");
        try (Connection slow = database.getConnection()) {
            slow.setAutoCommit(false);
            touch(slow, tag);
            copy.sync();
            slow.rollback();
        }

        Saved next = tag(unique("Next"));

        assertEquals(List.of("upsert tag"), copy.sync().told());
        assertTrue(copy.has(next.id()));
    }

    @Test
    void manyWritersAtOnceAreAllSeenByACopyThatNeverRests() throws Exception {
        Saved here = section(unique("Crowded"));
        Copy copy = Copy.of("types=article&limit=3&sections=" + here.id());
        List<Future<Saved>> writing = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(40)) {
            for (int i = 0; i < 80; i++) {
                writing.add(threads.submit(
                        () -> publishedArticle(unique("Crowd"), "\"sectionId\": \"%s\",".formatted(here.id()))));
            }
            while (!writing.stream().allMatch(Future::isDone)) {
                copy.step();
            }
        }
        copy.sync();

        for (Future<Saved> written : writing) {
            assertTrue(copy.has(written.get().id()));
        }
        assertEquals(Copy.of("types=article&sections=" + here.id()).content(), copy.content());
    }

    /** What a writer does last. */
    private static void touch(Connection connection, Saved tag) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("UPDATE content_clock SET commit = commit + 1");
            statement.execute("""
                    WITH touched AS (UPDATE document SET commit = (SELECT commit FROM content_clock), revision = revision + 1
                                     WHERE id = '%s' RETURNING *)
                    INSERT INTO change_log (commit, id, type, op, revision, was_language, was_published_at, was_facets, was_names, was_card_names)
                    SELECT commit, id, type, 'upsert', revision, language, published_at, '{}', names, card_names FROM touched""".formatted(tag.id()));
        }
    }
}
