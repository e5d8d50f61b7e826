package masthead.sync;

import static masthead.desk.Newsroom.person;
import static masthead.desk.Newsroom.publishedArticle;
import static masthead.desk.Newsroom.reader;
import static masthead.desk.Newsroom.section;
import static masthead.desk.Newsroom.unique;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Supplier;
import javax.sql.DataSource;
import masthead.desk.Newsroom.Saved;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What sync costs, as the database itself counts it (pg_stat_statements). */
@QuarkusTest
class SyncCostTest {

    /** At the end, with everything that an answer can need: clock, log, documents, who refers, four levels, endings, content. */
    private static final int MOST_STATEMENTS = 17;

    /** For a hundred changes: some levels of some indexes for each. A look at each of 50,000 documents reads more. */
    private static final long MOST_BLOCKS = 1300;

    @Inject
    DataSource database;

    @Inject
    Scheduler scheduler;

    @BeforeEach
    void nothingIsDoneByItself() {
        scheduler.pause();
    }

    @AfterEach
    void allIsDoneAgain() throws SQLException {
        scheduler.resume();
        run("DELETE FROM document WHERE sort_name = 'seeded'");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 20, 100})
    void aPageTakesAFixedNumberOfStatementsAtAnyLength(int length) throws SQLException {
        Saved here = section(unique("Counted"));
        Saved author = person(unique("Author"));
        Saved related =
                publishedArticle(unique("Related"), "\"bylines\": [{\"authorId\": \"%s\"}],".formatted(author.id()));
        Copy copy = Copy.of("types=article&sections=" + here.id());
        for (int i = 0; i < length; i++) {
            publishedArticle(unique("Counted"), """
                    "sectionId": "%s", "relatedArticleIds": ["%s"],""".formatted(here.id(), related.id()));
        }

        assertStatements(MOST_STATEMENTS, () -> copy.ask());
        assertStatements(0, () -> copy.ask());
        assertStatements(
                MOST_STATEMENTS,
                () -> reader().get("/v1/sync?types=article&sections=%s&limit=999".formatted(here.id())));
    }

    @Test
    void whatHasChangedCostsTheSameAmongAThousandAndAmongFiftyThousand() throws SQLException {
        seed(1_000);
        long among = blocksOfAHundredChanges();
        seed(49_000);

        long amongMore = blocksOfAHundredChanges();

        assertTrue(
                among <= MOST_BLOCKS && amongMore <= MOST_BLOCKS, "read %d and %d blocks".formatted(among, amongMore));
    }

    private long blocksOfAHundredChanges() throws SQLException {
        String cursor = reader().get("/v1/sync/manifest?types=article").path("cursor");
        run("""
                WITH clock AS (UPDATE content_clock SET commit = commit + 1 RETURNING commit),
                few AS (SELECT id FROM document WHERE sort_name = 'seeded' ORDER BY published_at LIMIT 100),
                touched AS (UPDATE document d SET commit = clock.commit, revision = revision + 1 FROM clock, few
                            WHERE d.id = few.id RETURNING d.*)
                INSERT INTO change_log (commit, id, type, op, revision, was_language, was_published_at, was_facets, was_names, was_card_names)
                SELECT commit, id, type, 'upsert', revision, language, published_at, '{}', '{}', '{}' FROM touched""");
        run("VACUUM ANALYZE document");
        reader().get("/v1/sync?types=tag&limit=1");
        run("SELECT pg_stat_statements_reset()");
        Response answer = reader().noFilters().get("/v1/sync?cursor=" + cursor);
        assertEquals(100, answer.<java.util.List<Object>>path("changes").size());
        return number("""
                SELECT coalesce(sum(shared_blks_hit + shared_blks_read), 0) FROM pg_stat_statements
                WHERE query ~ '(document|change_log)' AND query !~ 'pg_stat_statements'""");
    }

    private void seed(int more) throws SQLException {
        run("""
                INSERT INTO document (id, type, language, published_at, updated_at, sort_name, revision, commit, projection,
                                      document, card, names, card_names)
                SELECT gen_random_uuid(), 'article', 'en', timestamptz '2001-01-01' + n * interval '1 minute',
                       timestamptz '2001-01-01' + n * interval '1 minute', 'seeded', 1, 0, 1000000,
                       '{"id": "x"}', '{"id": "x"}', '{}', '{}'
                FROM generate_series(1, %d) n""".formatted(more));
    }

    private void assertStatements(int most, Supplier<Response> request) throws SQLException {
        run("SELECT pg_stat_statements_reset()");
        assertEquals(200, request.get().statusCode());
        long taken = number("""
                SELECT coalesce(sum(calls), 0) FROM pg_stat_statements
                WHERE query !~ 'pg_stat_statements' AND query !~* '^(begin|commit|rollback|set|show)'
                  AND query !~ '^SELECT commit, epoch' AND query !~ '(webhook|outbox|api_key|\\m(letter|edition|delivery|csv_import|campaign\\w*)\\M)'""");
        assertTrue(taken <= most, "took " + taken);
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long number(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
