package masthead.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import masthead.platform.paging.Cursor;
import org.jspecify.annotations.Nullable;

/** Reads documents. Each method is one statement, and sees the commit number and the documents at the same moment. */
@ApplicationScoped
public class Documents {

    private final DataSource database;

    Documents(DataSource database) {
        this.database = database;
    }

    /** What one statement saw. */
    record Reading(long commit, List<Row> rows) {}

    /** A stored document or card, the ids that it names, and where a list goes on behind it. */
    record Row(
            UUID id,
            String type,
            String language,
            @Nullable String slug,
            byte[] json,
            UUID[] names,
            Cursor cursor,
            boolean hasWhole) {}

    /** All of a document, for who may read that; without a row where everybody gets the same. */
    Reading whole(UUID id) {
        return read("""
                SELECT c.commit, d.id, d.type, d.language, d.slug, w.document, w.names, d.published_at, d.sort_name, true
                FROM content_clock c LEFT JOIN (document_whole w JOIN document d USING (id)) ON d.id = ?""", DocumentQuery.Order.NEWEST, List.of(id));
    }

    /** A stored card, and the type and language of its document; the language is empty where it has none. */
    record Card(String type, String language, byte[] json) {}

    Reading byId(String type, UUID id) {
        return read("""
                SELECT c.commit, d.id, d.type, d.language, d.slug, d.document, d.names, d.published_at, d.sort_name,
                       EXISTS (SELECT FROM document_whole w WHERE w.id = d.id)
                FROM content_clock c LEFT JOIN document d ON d.type = ? AND d.id = ?""", DocumentQuery.Order.NEWEST, List.of(type, id));
    }

    /** By present or former slug; where several languages have it, the wanted one, else the oldest. */
    Reading bySlug(String type, String slug, @Nullable String language) {
        return read(
                """
                SELECT c.commit, d.id, d.type, d.language, d.slug, d.document, d.names, d.published_at, d.sort_name,
                       EXISTS (SELECT FROM document_whole w WHERE w.id = d.id)
                FROM content_clock c LEFT JOIN LATERAL (
                    SELECT document.* FROM document_slug s JOIN document USING (id)
                    WHERE s.type = ? AND s.slug = ? AND (? = '' OR s.language = ?)
                    ORDER BY document.slug = s.slug DESC, id LIMIT 1) d ON true""",
                DocumentQuery.Order.NEWEST,
                List.of(type, slug, language == null ? "" : language, language == null ? "" : language));
    }

    /** The cards of a list, one more than wanted if there are more. */
    Reading list(DocumentQuery query) {
        return list(query, "d.card, d.card_names");
    }

    /** The same list of whole documents. */
    Reading listWhole(DocumentQuery query) {
        return list(query, "d.document, d.names");
    }

    private Reading list(DocumentQuery query, String content) {
        List<Object> values = new ArrayList<>();
        boolean newest = query.order() == DocumentQuery.Order.NEWEST;
        String sort = newest ? "published_at" : "sort_name";
        String direction = newest ? " DESC" : "";
        StringBuilder from = new StringBuilder();
        if (query.facets().isEmpty()) {
            from.append("document k WHERE k.type = ?");
            values.add(query.type());
        } else {
            Iterator<DocumentQuery.Facet> facets = query.facets().iterator();
            DocumentQuery.Facet first = facets.next();
            from.append("document_facet k WHERE k.type = ? AND k.facet = ? AND k.value = ")
                    .append(first.sql());
            values.add(query.type());
            values.addAll(first.parameters());
            facets.forEachRemaining(more -> {
                from.append(
                                " AND EXISTS (SELECT 1 FROM document_facet m WHERE m.id = k.id AND m.facet = ? AND m.value = ")
                        .append(more.sql())
                        .append(")");
                values.addAll(more.parameters());
            });
        }
        Cursor after = query.page().after();
        if (after != null) {
            from.append(" AND (k.%s, k.id) %s (?, ?)".formatted(sort, newest ? "<" : ">"));
            values.add(newest ? after.time() : after.sort());
            values.add(after.id());
        }
        values.add(query.page().size() + 1);
        return read("""
                SELECT c.commit, d.id, d.type, d.language, d.slug, %4$s, d.published_at, d.sort_name, false
                FROM content_clock c LEFT JOIN (
                    SELECT k.id, k.%1$s AS sort FROM %2$s ORDER BY k.%1$s%3$s, k.id%3$s LIMIT ?) p ON true
                LEFT JOIN document d ON d.id = p.id
                ORDER BY p.sort%3$s, p.id%3$s""".formatted(sort, from, direction, content), query.order(), values);
    }

    /** The current cards of what is named, and of what those cards name in turn. */
    Map<UUID, Card> cards(Collection<UUID> ids) {
        Map<UUID, Card> cards = new HashMap<>();
        if (ids.isEmpty()) {
            return cards;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                WITH RECURSIVE named (id) AS (
                    SELECT unnest(?::uuid[])
                    UNION
                    SELECT unnest(d.card_names) FROM named JOIN document d USING (id))
                SELECT d.id, d.type, d.language, d.card FROM named JOIN document d USING (id)""")) {
            select.setArray(1, DocumentRows.uuids(connection, ids));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    cards.put(
                            rows.getObject(1, UUID.class),
                            new Card(rows.getString(2), rows.getString(3), rows.getBytes(4)));
                }
            }
        } catch (SQLException e) {
            throw unreadable(e);
        }
        return cards;
    }

    /** Whether readers have it. */
    public boolean has(UUID id) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("SELECT 1 FROM document WHERE id = ?")) {
            select.setObject(1, id);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next();
            }
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    /** How many documents name this one. */
    public long countNaming(UUID id) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        SELECT count(*) FROM document d
                        WHERE names @> ? OR id IN (SELECT id FROM document_whole WHERE names @> ?)""")) {
            Array named = DocumentRows.uuids(connection, List.of(id));
            select.setArray(1, named);
            select.setArray(2, named);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    /** Some that name this one, in the order of their ids, in what everybody reads or in the whole. */
    public List<UUID> naming(String type, UUID id, int most) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                SELECT id FROM document
                WHERE type = ? AND (names @> ? OR id IN (SELECT id FROM document_whole WHERE names @> ?))
                ORDER BY id LIMIT ?""")) {
            Array named = DocumentRows.uuids(connection, List.of(id));
            select.setString(1, type);
            select.setArray(2, named);
            select.setArray(3, named);
            select.setInt(4, most);
            List<UUID> ids = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getObject(1, UUID.class));
                }
            }
            return ids;
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    /** Whether another document has or had this address. */
    public boolean isSlugTaken(String type, String language, String slug, @Nullable UUID byOtherThan) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT 1 FROM document_slug WHERE type = ? AND slug = ? AND language = ? AND id IS DISTINCT FROM ?")) {
            select.setString(1, type);
            select.setString(2, slug);
            select.setString(3, language);
            select.setObject(4, byOtherThan, java.sql.Types.OTHER);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next();
            }
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    /** Whether readers must never have it again. */
    public boolean isKilled(UUID id) {
        return holds("SELECT 1 FROM document_killed WHERE id = ?", List.of(id));
    }

    /** Whether the present or former slug is of something that readers must never have again. */
    boolean isKilled(String type, String slug, @Nullable String language) {
        String any = language == null ? "" : language;
        return holds("""
                SELECT 1 FROM document_slug s JOIN document_killed USING (id)
                WHERE s.type = ? AND s.slug = ? AND (? = '' OR s.language = ?)""", List.of(type, slug, any, any));
    }

    private boolean holds(String sql, List<Object> values) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.size(); i++) {
                select.setObject(i + 1, values.get(i));
            }
            try (ResultSet rows = select.executeQuery()) {
                return rows.next();
            }
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    private Reading read(String sql, DocumentQuery.Order order, List<Object> values) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.size(); i++) {
                Object value = values.get(i);
                select.setObject(i + 1, value instanceof Instant time ? time.atOffset(ZoneOffset.UTC) : value);
            }
            long commit = 0;
            List<Row> found = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    commit = rows.getLong(1);
                    UUID id = rows.getObject(2, UUID.class);
                    if (id != null) {
                        found.add(new Row(
                                id,
                                rows.getString(3),
                                rows.getString(4),
                                rows.getString(5),
                                rows.getBytes(6),
                                (UUID[]) rows.getArray(7).getArray(),
                                order == DocumentQuery.Order.NEWEST
                                        ? Cursor.at(
                                                rows.getObject(8, OffsetDateTime.class)
                                                        .toInstant(),
                                                id)
                                        : new Cursor(rows.getString(9), id),
                                rows.getBoolean(10)));
                    }
                }
            }
            return new Reading(commit, found);
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    private static IllegalStateException unreadable(SQLException e) {
        return new IllegalStateException("documents could not be read", e);
    }
}
