package masthead.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import masthead.access.Opened;
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
    record Reading(long commit, List<Row> rows) {

        Reading with(List<Row> others) {
            return new Reading(commit, others);
        }
    }

    /** A document, and what it lists. */
    record Listed(@Nullable Row document, Reading reading) {}

    /** A stored document or card, the ids that it names, and where a list goes on behind it. */
    record Row(
            UUID id, String type, String language, @Nullable String slug, byte[] json, UUID[] names, Cursor cursor) {

        Row with(Rendering.Filled content) {
            return new Row(
                    id,
                    type,
                    language,
                    slug,
                    content.document().getBytes(StandardCharsets.UTF_8),
                    content.names().toArray(UUID[]::new),
                    cursor);
        }
    }

    /** A stored card, and the type and language of its document; the language is empty where it has none. */
    record Card(String type, String language, byte[] json) {}

    /** @param opened what this reader may read beyond what everybody gets */
    Reading byId(String type, UUID id, Opened opened) {
        return read(new Sql().add("""
                SELECT c.commit, d.id, d.type, d.language, d.slug, coalesce(w.document, d.document),
                       coalesce(w.names, d.names), d.published_at, d.sort_name
                FROM content_clock c LEFT JOIN document d ON d.type = ? AND d.id = ?
                LEFT JOIN document_whole w ON w.id = d.id AND (? OR w.gate = ANY (?))""", type, id, opened.all(), gates(opened)), DocumentQuery.Order.NEWEST);
    }

    /** The same, if another document names it in what everybody reads. */
    Reading shownById(String type, UUID id) {
        return read(ListSql.shown(type, id), DocumentQuery.Order.NEWEST);
    }

    /**
     * By present or former slug; where several languages have it, the wanted one, else the oldest.
     *
     * @param opened what this reader may read beyond what everybody gets
     */
    Reading bySlug(String type, String slug, @Nullable String language, Opened opened) {
        String wanted = language == null ? "" : language;
        return read(
                new Sql().add("""
                SELECT c.commit, d.id, d.type, d.language, d.slug, coalesce(w.document, d.document),
                       coalesce(w.names, d.names), d.published_at, d.sort_name
                FROM content_clock c LEFT JOIN LATERAL (
                    SELECT document.* FROM document_slug s JOIN document USING (id)
                    WHERE s.type = ? AND s.slug = ? AND (? = '' OR s.language = ?)
                    ORDER BY document.slug = s.slug DESC, id LIMIT 1) d ON true
                LEFT JOIN document_whole w ON w.id = d.id AND (? OR w.gate = ANY (?))""", type, slug, wanted, wanted, opened.all(), gates(opened)),
                DocumentQuery.Order.NEWEST);
    }

    /** The newest commit, and no document. */
    Reading none() {
        return read(new Sql().add("SELECT commit, NULL::uuid FROM content_clock"), DocumentQuery.Order.NEWEST);
    }

    /** A list, one row more than wanted if there are more. */
    Reading list(DocumentQuery query) {
        return query.listed() == null
                ? read(ListSql.page(query, "d.card, d.card_names"), query.order())
                : listWhole(query);
    }

    /** Those of a list that another document names in what everybody reads. */
    Reading listShown(DocumentQuery query) {
        return read(ListSql.shownPage(query, "d.card, d.card_names"), query.order());
    }

    /** The same list of whole documents. */
    Reading listWhole(DocumentQuery query) {
        return read(ListSql.page(query, "d.document, d.names"), query.order());
    }

    /**
     * The cards of what a document lists. The document itself is null where readers have none with this present or former slug;
     * of its content nothing is read.
     */
    Listed listed(String type, String slug, @Nullable ListedPlace after, int most) {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        ListSql.listed(type, slug, after, most).prepare(connection);
                ResultSet rows = select.executeQuery()) {
            long commit = 0;
            Row document = null;
            List<Row> found = new ArrayList<>();
            while (rows.next()) {
                commit = rows.getLong(1);
                UUID list = rows.getObject(10, UUID.class);
                UUID id = rows.getObject(2, UUID.class);
                if (list != null) {
                    document = new Row(
                            list,
                            type,
                            rows.getString(12),
                            rows.getString(11),
                            new byte[0],
                            new UUID[0],
                            new Cursor("", list));
                }
                if (list != null && id != null) {
                    int pin = rows.getInt(13);
                    ListedPlace place =
                            pin > 0 ? ListedPlace.atPin(list, pin, id) : ListedPlace.at(list, time(rows), id);
                    found.add(row(id, rows, place.cursor()));
                }
            }
            return new Listed(document, new Reading(commit, found));
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    /** Cards in the order of the ids; what readers do not have is left out. */
    Reading these(String type, Collection<UUID> ids) {
        return read(ListSql.these(type, ids), DocumentQuery.Order.NEWEST);
    }

    /** Whole documents in the order of their present or former slugs; what readers do not have is left out. */
    Reading bySlugs(String type, Collection<String> slugs) {
        return read(ListSql.bySlugs(type, slugs), DocumentQuery.Order.NEWEST);
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
        return holds(new Sql().add("SELECT 1 FROM document WHERE id = ?", id));
    }

    /** Whether another document has or had this address. */
    public boolean isSlugTaken(String type, String language, String slug, @Nullable UUID byOtherThan) {
        Sql taken = new Sql()
                .add("SELECT 1 FROM document_slug WHERE type = ? AND slug = ? AND language = ?", type, slug, language);
        return holds(byOtherThan == null ? taken : taken.add(" AND id <> ?", byOtherThan));
    }

    /** Whether readers must never have it again. */
    public boolean isKilled(String type, UUID id) {
        return holds(new Sql().add("SELECT 1 FROM document_killed WHERE id = ? AND type = ?", id, type));
    }

    /** Whether the present or former slug is of something that readers must never have again. */
    boolean isKilled(String type, String slug, @Nullable String language) {
        String any = language == null ? "" : language;
        return holds(new Sql().add("""
                SELECT 1 FROM document_slug s JOIN document_killed USING (id)
                WHERE s.type = ? AND s.slug = ? AND (? = '' OR s.language = ?)""", type, slug, any, any));
    }

    private static String[] gates(Opened opened) {
        return opened.gates().toArray(String[]::new);
    }

    private boolean holds(Sql sql) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = sql.prepare(connection);
                ResultSet rows = select.executeQuery()) {
            return rows.next();
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    private Reading read(Sql sql, DocumentQuery.Order order) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = sql.prepare(connection);
                ResultSet rows = select.executeQuery()) {
            long commit = 0;
            List<Row> found = new ArrayList<>();
            while (rows.next()) {
                commit = rows.getLong(1);
                UUID id = rows.getObject(2, UUID.class);
                if (id != null) {
                    boolean byName = order == DocumentQuery.Order.BY_NAME;
                    found.add(row(id, rows, byName ? new Cursor(rows.getString(9), id) : Cursor.at(time(rows), id)));
                }
            }
            return new Reading(commit, found);
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    private static Instant time(ResultSet rows) throws SQLException {
        return rows.getObject(8, OffsetDateTime.class).toInstant();
    }

    private static Row row(UUID id, ResultSet rows, Cursor cursor) throws SQLException {
        return new Row(
                id,
                rows.getString(3),
                rows.getString(4),
                rows.getString(5),
                rows.getBytes(6),
                (UUID[]) rows.getArray(7).getArray(),
                cursor);
    }

    private static IllegalStateException unreadable(SQLException e) {
        return new IllegalStateException("documents could not be read", e);
    }
}
