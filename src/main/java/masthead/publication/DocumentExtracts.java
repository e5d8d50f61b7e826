package masthead.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import masthead.platform.paging.Cursor;
import masthead.publication.Assembling.Wanted;
import org.jspecify.annotations.Nullable;

/** Reads documents by other than lists of readers need. Each method is one statement. */
@ApplicationScoped
public class DocumentExtracts {

    private final DataSource database;

    DocumentExtracts(DataSource database) {
        this.database = database;
    }

    /** What was found of what was wanted, by type. */
    record Found(long commit, Map<String, Documents.Row> rows) {}

    /** The documents of a type that have a value of a facet. */
    public record Having(String type, String facet, String value) {}

    /**
     * What is wanted of a period: the documents that were published from one time on and before another.
     *
     * @param newestFirst else the oldest come first
     * @param fields that are read of each document
     */
    public record Part(
            Having having,
            Instant from,
            Instant before,
            boolean newestFirst,
            int offset,
            int most,
            Set<String> fields) {}

    /** How much was published in a month of UTC. */
    public record Month(YearMonth month, int documents) {}

    public record Months(long commit, List<Month> months) {}

    /** Whole documents. A slug that several languages have means the oldest. */
    Found find(List<Wanted> wanted) {
        return select("""
                SELECT c.commit, d.id, d.language, d.slug, d.document, d.names, d.type, d.type
                FROM content_clock c
                LEFT JOIN unnest(?::text[], ?::uuid[], ?::text[]) AS w (type, id, slug) ON true
                LEFT JOIN LATERAL (
                    SELECT o.* FROM document o WHERE o.type = w.type AND (o.id = w.id OR o.id IN (
                        SELECT s.id FROM document_slug s WHERE s.type = w.type AND s.slug = w.slug))
                    ORDER BY o.slug = w.slug DESC, o.id LIMIT 1) d ON true""", (connection, select) -> {
            select.setArray(
                    1, texts(connection, wanted.stream().map(Wanted::type).toArray()));
            select.setArray(
                    2,
                    connection.createArrayOf(
                            "uuid", wanted.stream().map(Wanted::id).toArray()));
            select.setArray(
                    3, texts(connection, wanted.stream().map(Wanted::slug).toArray()));
        });
    }

    /** Whole documents in the order of the ids; what readers do not have is left out. */
    Documents.Reading these(String type, Collection<UUID> ids) {
        return reading(select("""
                SELECT c.commit, d.id, d.language, d.slug, d.document, d.names, d.type, d.id
                FROM content_clock c LEFT JOIN (
                    unnest(?::uuid[]) WITH ORDINALITY AS w (id, place) JOIN document d ON d.id = w.id AND d.type = ?) ON true
                ORDER BY w.place""", (connection, select) -> {
            select.setArray(1, DocumentRows.uuids(connection, ids));
            select.setString(2, type);
        }));
    }

    /** With the fields alone; the names are those of the whole document. */
    Documents.Reading published(Part part) {
        String direction = part.newestFirst() ? "DESC" : "ASC";
        return reading(select("""
                SELECT c.commit, d.id, d.language, d.slug, d.fields, d.names, d.type, d.id
                FROM content_clock c LEFT JOIN (
                    SELECT o.id, o.type, o.language, o.slug, o.published_at, o.names,
                           (SELECT json_object_agg(f.key, f.value) FROM json_each(o.document) f WHERE f.key = ANY (?)) AS fields
                    FROM (SELECT id FROM document_facet
                          WHERE type = ? AND facet = ? AND value = ? AND published_at >= ? AND published_at < ?
                          ORDER BY published_at %1$s, id %1$s OFFSET ? LIMIT ?) h JOIN document o ON o.id = h.id) d ON true
                ORDER BY d.published_at %1$s, d.id %1$s""".formatted(direction), (connection, select) -> {
            select.setArray(1, texts(connection, part.fields().toArray()));
            set(select, 2, part.having());
            select.setObject(5, part.from().atOffset(ZoneOffset.UTC));
            select.setObject(6, part.before().atOffset(ZoneOffset.UTC));
            select.setInt(7, part.offset());
            select.setInt(8, part.most());
        }));
    }

    Months months(Having having) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                SELECT c.commit, m.month, m.documents FROM content_clock c LEFT JOIN (
                    SELECT date_trunc('month', published_at, 'UTC') AS month, count(*) AS documents
                    FROM document_facet WHERE type = ? AND facet = ? AND value = ? GROUP BY 1) m ON true
                ORDER BY m.month DESC""")) {
            set(select, 1, having);
            long commit = 0;
            List<Month> months = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    commit = rows.getLong(1);
                    OffsetDateTime month = rows.getObject(2, OffsetDateTime.class);
                    if (month != null) {
                        months.add(
                                new Month(YearMonth.from(month.withOffsetSameInstant(ZoneOffset.UTC)), rows.getInt(3)));
                    }
                }
            }
            return new Months(commit, months);
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    @FunctionalInterface
    private interface Values {
        void set(Connection connection, PreparedStatement select) throws SQLException;
    }

    /** @param sql with the commit, a row's columns, and what tells rows apart */
    private Found select(String sql, Values values) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            values.set(connection, select);
            long commit = 0;
            Map<String, Documents.Row> found = new LinkedHashMap<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    commit = rows.getLong(1);
                    UUID id = rows.getObject(2, UUID.class);
                    if (id != null) {
                        found.put(rows.getString(8), row(id, rows));
                    }
                }
            }
            return new Found(commit, found);
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    private static Documents.Row row(UUID id, ResultSet rows) throws SQLException {
        return new Documents.Row(
                id,
                rows.getString(7),
                rows.getString(3),
                rows.getString(4),
                rows.getBytes(5),
                (UUID[]) rows.getArray(6).getArray(),
                new Cursor("", id));
    }

    private static Documents.Reading reading(Found found) {
        return new Documents.Reading(found.commit(), List.copyOf(found.rows().values()));
    }

    private static void set(PreparedStatement select, int first, Having having) throws SQLException {
        select.setString(first, having.type());
        select.setString(first + 1, having.facet());
        select.setString(first + 2, having.value());
    }

    private static Array texts(Connection connection, @Nullable Object[] values) throws SQLException {
        return connection.createArrayOf("text", values);
    }

    private static IllegalStateException unreadable(SQLException e) {
        return new IllegalStateException("documents could not be read", e);
    }
}
