package masthead.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import masthead.platform.paging.Cursor;
import masthead.platform.paging.PageRequest;
import masthead.platform.persistence.Ids;
import masthead.publication.DocumentQuery.Facet;
import masthead.publication.DocumentQuery.Order;
import masthead.publication.DocumentQuery.Period;
import masthead.publication.DocumentQuery.Value;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a list costs must not depend on how much there is: among twenty thousand documents, a few hundred rows are looked at. */
@QuarkusTest
class ListCostTest {

    private static final String TYPE = "leaflet";

    /** A page and the one row that tells of more. */
    private static final int FULL = 21;

    @Inject
    DataSource database;

    private Connection connection;

    @BeforeEach
    void twentyThousandLeaflets() throws SQLException {
        connection = database.getConnection();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("""
                    INSERT INTO document (id, type, language, published_at, updated_at, sort_name, revision, commit, projection,
                                          document, card, names, card_names)
                    SELECT gen_random_uuid(), 'leaflet', 'en', timestamptz '2020-01-01' + n * interval '1 hour',
                           timestamptz '2020-01-01' + (n + CASE WHEN n % 7 = 0 THEN n % 1000 ELSE 0 END) * interval '1 hour',
                           lpad(n::text, 8, '0'), n, 0, 1, '{}', '{}', '{}', '{}'
                    FROM generate_series(1, 20000) n""");
            statement.execute("""
                    INSERT INTO document_facet (type, facet, value, published_at, updated_at, id)
                    SELECT type, f.facet, f.value, published_at, updated_at, id FROM document d, LATERAL (VALUES
                        ('kind', CASE WHEN revision % 100 = 0 THEN 'page' ELSE 'article' END),
                        ('visibility', CASE WHEN revision % 10 = 0 THEN 'paid' ELSE 'public' END),
                        ('section', 's' || revision % 20),
                        ('author', 'a' || revision % 500),
                        ('tag', 't' || revision % 50),
                        ('tag', CASE WHEN revision <= 3 THEN 'oldest' END),
                        ('tag', 'many' || revision % 3)) f (facet, value)
                    WHERE type = 'leaflet' AND f.value IS NOT NULL""");
        }
    }

    @AfterEach
    void thatNobodyElseSees() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @Test
    void listsReadWhatTheyShowFromTheIndexWhateverIsKnownOfTheRest() throws Exception {
        checkAll();
        try (Statement statement = connection.createStatement()) {
            statement.execute("ANALYZE document");
            statement.execute("ANALYZE document_facet");
        }
        checkAll();
    }

    private void checkAll() throws Exception {
        Period june = new Period(Instant.parse("2020-06-01T00:00:00Z"), Instant.parse("2020-07-01T00:00:00Z"));
        String deep = new Cursor(
                        Long.toString(Instant.parse("2020-03-01T00:00:00Z").toEpochMilli()), Ids.next())
                .text("leaflet-newest");
        check("the newest of all", FULL, 300, articles());
        check("in a section", FULL, 500, articles().with("section", "s3"));
        check(
                "in a section by update",
                FULL,
                500,
                articles().with("section", "s3").sorted(Order.UPDATED));
        check(
                "in a section long ago",
                FULL,
                500,
                articles().with("section", "s3").published(june));
        check("deep in a section", FULL, 500, newest(new PageRequest(20, deep)).with("section", "s3"));
        check(
                "of a rare author",
                FULL,
                500,
                articles().with("visibility", "public").with("author", "a7"));
        check("where a rare tag leads", 1, 500, articles().with("tag", "many1").with("tag", "oldest"));
        check("with any of three tags", FULL, 1000, any("t1", "t2", "many1"));
        check(
                "with any of ten tags",
                FULL,
                2500,
                any("t1", "t2", "t3", "t4", "t5", "t6", "t7", "t8", "oldest", "many1"));
    }

    @Test
    void whatOthersNameIsFoundByTheIndexOfNames() throws Exception {
        try (Statement statement = connection.createStatement()) {
            statement.execute("""
                    UPDATE document d SET names = ARRAY[n.id] FROM document n
                    WHERE d.type = 'leaflet' AND n.type = 'leaflet' AND d.revision % 4 = 0 AND n.revision = d.revision - 1""");
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("ANALYZE document");
        }
        check(
                "what others name",
                FULL,
                500,
                ListSql.shownPage(DocumentQuery.newest(TYPE, new PageRequest(20, null)), "d.card, d.card_names"));
    }

    private static DocumentQuery articles() {
        return newest(new PageRequest(20, null));
    }

    private static DocumentQuery newest(PageRequest page) {
        return DocumentQuery.newest(TYPE, page).with("kind", "article");
    }

    private static DocumentQuery any(String... tags) {
        Facet kind = new Facet("kind", List.of(new Value("article", false)));
        Facet any = new Facet(
                "tag", Stream.of(tags).map(tag -> new Value(tag, false)).toList());
        return new DocumentQuery(
                TYPE, Order.NEWEST, List.of(kind, any), Period.ALWAYS, null, new PageRequest(20, null));
    }

    private void check(String name, int shown, long mostRows, DocumentQuery query)
            throws SQLException, JsonProcessingException {
        check(name, shown, mostRows, ListSql.page(query, "d.card, d.card_names"));
    }

    private void check(String name, int shown, long mostRows, Sql query) throws SQLException, JsonProcessingException {
        Sql explain = new Sql().add("EXPLAIN (ANALYZE, FORMAT JSON) ").add(query);
        try (PreparedStatement statement = explain.prepare(connection);
                ResultSet row = statement.executeQuery()) {
            row.next();
            JsonNode plan =
                    new ObjectMapper().readTree(row.getString(1)).path(0).path("Plan");
            Supplier<@Nullable String> shows = () -> name + ": " + plan.toPrettyString();
            assertEquals(shown, plan.path("Actual Rows").asInt(), shows);
            long rows = 0;
            for (JsonNode scan : plan.findParents("Relation Name")) {
                boolean isWhole = scan.path("Node Type").asText().equals("Seq Scan");
                assertFalse(isWhole && scan.path("Relation Name").asText().startsWith("document"), shows);
                double each = scan.path("Actual Rows").asDouble()
                        + scan.path("Rows Removed by Filter").asDouble()
                        + scan.path("Rows Removed by Index Recheck").asDouble();
                rows += Math.round(each * scan.path("Actual Loops").asDouble());
            }
            assertTrue(rows <= mostRows, shows);
        }
    }
}
