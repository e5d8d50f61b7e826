package masthead.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import masthead.platform.paging.PageRequest;
import masthead.platform.text.Analysis;
import masthead.platform.text.Sought;
import masthead.publication.DocumentSearch.Basis;
import masthead.publication.SearchSql.Name;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Among twenty thousand documents no statement of a search looks at all of them. They are never committed. */
@QuarkusTest
class SearchVolumeTest {

    private static final String TYPE = "volume";
    private static final List<String> NAMED = List.of("volume-name");
    private static final DocumentQuery ALL = DocumentQuery.newest(TYPE, new PageRequest(20, null));

    @Inject
    DataSource database;

    private @org.jspecify.annotations.Nullable Connection connection;

    @BeforeEach
    void twentyThousandDocuments() throws SQLException {
        connection = database.getConnection();
        connection.setAutoCommit(false);
        // As on solid-state disks; for spinning ones the planner may rightly prefer to read so small a table as a
        // whole.
        run("SET LOCAL random_page_cost = 1.1");
        run("""
                INSERT INTO document (id, type, language, published_at, updated_at, sort_name, revision, commit, projection,
                                      document, card, names, card_names)
                SELECT uuidv7(), CASE WHEN i <= 100 THEN 'volume-name' ELSE 'volume' END, 'en',
                       timestamptz '2020-01-01' + i * interval '1 hour',
                       timestamptz '2020-01-01' + i * interval '1 hour', i::text, 1, 1, 1, '{}', '{}', '{}', '{}'
                FROM generate_series(1, 20100) AS i""");
        run("""
                INSERT INTO document_search (id, type, published_at, analysis, digest, headline, passage, latin, words)
                SELECT id, type, published_at, CASE type WHEN 'volume' THEN 'en' ELSE '' END, sha256(''), 'Headline', text,
                       'volume ' || md5(sort_name), to_tsvector('simple', text)
                FROM (SELECT *, 'common n' || sort_name || ' r' || sort_name::int % 500 || ' ' || repeat(md5(sort_name) || ' ', 30)
                                AS text
                      FROM document WHERE type LIKE 'volume%') d""");
        run("""
                INSERT INTO document_facet (type, facet, value, published_at, updated_at, id)
                SELECT 'volume', 'volume-name', n.id::text, d.published_at, d.updated_at, d.id
                FROM document d JOIN document n ON n.type = 'volume-name' AND n.sort_name::int = 1 + d.sort_name::int % 100
                WHERE d.type = 'volume'""");
        run("ANALYZE document");
        run("ANALYZE document_search");
        run("ANALYZE document_facet");
    }

    @AfterEach
    void neverWere() throws SQLException {
        try (Connection used = connection()) {
            used.rollback();
        }
    }

    @Test
    void findsThroughItsIndexes() throws SQLException {
        requireIndexes(SearchSql.names(Sought.read("n5 r7"), TYPE, NAMED));
        requireIndexes(SearchSql.hits(Sought.read("r7"), basis(), ALL, null, 21));
        requireIndexes(SearchSql.hits(Sought.read("r7 -n4007"), basis(name(7)), ALL, null, 21));
        requireIndexes(SimilarSql.of(Sought.read("similarr"), basis(), NAMED, ALL, List.of(), 20));
    }

    @Test
    void ranksAThousandAtMost() throws SQLException {
        try (PreparedStatement select = SearchSql.hits(Sought.read("common"), basis(), ALL, null, 20_000)
                        .prepare(connection());
                ResultSet rows = select.executeQuery()) {
            int found = 0;
            while (rows.next()) {
                found++;
            }
            assertEquals(1000, found);
        }
    }

    @Test
    void findsBeyondTheNewestThousandOfANameWithAWord() throws SQLException {
        Sought sought = Sought.read("someone n108");

        try (PreparedStatement select =
                        SearchSql.hits(sought, basis(name(9)), ALL, null, 21).prepare(connection());
                ResultSet rows = select.executeQuery()) {
            assertTrue(rows.next(), "the oldest of 200 by the same name");
            assertTrue(!rows.next());
        }
    }

    private static Basis basis(Name... names) {
        return new Basis(1, List.of(Analysis.of("en")), List.of(names));
    }

    /** A name that meets the first term. */
    private Name name(int number) throws SQLException {
        try (PreparedStatement select =
                connection().prepareStatement("SELECT id FROM document WHERE type = 'volume-name' AND sort_name = ?")) {
            select.setString(1, Integer.toString(number));
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return new Name("volume-name", row.getObject(1, UUID.class), Set.of(0));
            }
        }
    }

    private void requireIndexes(Sql sql) throws SQLException {
        StringBuilder plan = new StringBuilder();
        try (PreparedStatement explain = new Sql().add("EXPLAIN ").add(sql).prepare(connection());
                ResultSet rows = explain.executeQuery()) {
            while (rows.next()) {
                plan.append(rows.getString(1)).append('\n');
            }
        }
        assertTrue(!plan.toString().contains("Seq Scan on document"), plan.toString());
        assertTrue(plan.toString().contains("Bitmap Index Scan on document_search_"), plan.toString());
    }

    private void run(String sql) throws SQLException {
        try (PreparedStatement statement = connection().prepareStatement(sql)) {
            statement.execute();
        }
    }

    private Connection connection() {
        return java.util.Objects.requireNonNull(connection);
    }
}
