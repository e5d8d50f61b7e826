package masthead.sync;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import masthead.publication.Sql;
import org.jspecify.annotations.Nullable;

/** Reads documents and the log as they are at one moment. Each method is one statement, and none if it is asked of nothing. */
final class Reading implements AutoCloseable {

    private static final String MICROS = "(extract(epoch FROM d.published_at) * 1000000)::bigint";

    private final Connection connection;
    private final Scope scope;

    Reading(Connection connection, Scope scope) throws SQLException {
        this.connection = connection;
        this.scope = scope;
        connection.setAutoCommit(false);
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        connection.setReadOnly(false);
        connection.setAutoCommit(true);
        connection.close();
    }

    /** @param horizon from which commit on the log is complete */
    record Now(UUID epoch, long commit, long horizon, long lastLogged) {}

    /** A change in the log, with what was before; names are null where readers did not have it, or it did not change. */
    record Logged(
            long commit,
            UUID id,
            boolean wasWhole,
            @Nullable Set<UUID> wasNames,
            @Nullable Set<UUID> wasCardNames,
            int bytes) {}

    /** How something ended of which readers have nothing now. */
    record Ending(
            UUID id,
            SyncType type,
            int revision,
            long commit,
            @Nullable String reason,
            @Nullable UUID into) {}

    Now now() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                        SELECT c.epoch, c.commit, h.commit, coalesce((SELECT max(commit) FROM change_log), 0)
                        FROM content_clock c CROSS JOIN change_log_horizon h""");
                ResultSet row = select.executeQuery()) {
            row.next();
            return new Now(row.getObject(1, UUID.class), row.getLong(2), row.getLong(3), row.getLong(4));
        }
    }

    /** Whole commits behind this one, with about so many changes. */
    List<Logged> logged(long behind, int limit) throws SQLException {
        Sql sql = new Sql()
                .add("SELECT l.commit, l.id, ")
                .add(ScopeSql.wasWhole(scope))
                .add(", l.was_names, l.was_card_names, coalesce(octet_length(d.document::text), 0)")
                .add(" FROM change_log l LEFT JOIN document d ON d.id = l.id")
                .add(" WHERE l.commit > ? AND l.commit <= coalesce(", behind)
                .add(
                        "(SELECT commit FROM change_log WHERE commit > ? ORDER BY commit, id OFFSET ? LIMIT 1)",
                        behind,
                        limit - 1)
                .add(", 9223372036854775807) ORDER BY l.commit, l.id");
        List<Logged> logged = new ArrayList<>();
        try (PreparedStatement select = sql.prepare(connection);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                logged.add(new Logged(
                        rows.getLong(1),
                        rows.getObject(2, UUID.class),
                        rows.getBoolean(3),
                        idsOrNull(rows, 4),
                        idsOrNull(rows, 5),
                        rows.getInt(6)));
            }
        }
        return logged;
    }

    /** Those of the ids that readers have. */
    Map<UUID, Doc> documents(Collection<UUID> ids) throws SQLException {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<UUID, Doc> documents = new HashMap<>();
        for (Doc doc : read(new Sql().add("WHERE d.id = ANY (?)", (Object) array(ids)))) {
            documents.put(doc.id(), doc);
        }
        return documents;
    }

    /** The next of a type that are in scope whole, the newest first, behind a place if one is given. */
    List<Doc> page(SyncType type, SyncCursor.@Nullable InSnapshot behind, int most) throws SQLException {
        return read(SnapshotSql.page(scope, type, behind, most));
    }

    private List<Doc> read(Sql which) throws SQLException {
        Sql sql = new Sql()
                .add("SELECT d.id, d.type, " + MICROS + ", d.commit, d.revision, d.names, d.card_names, ")
                .add(ScopeSql.whole(scope))
                .add(", octet_length(d.document::text) FROM document d ")
                .add(which);
        List<Doc> documents = new ArrayList<>();
        try (PreparedStatement select = sql.prepare(connection);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                SyncType type = SyncType.of(rows.getString(2));
                if (type != null) {
                    documents.add(new Doc(
                            rows.getObject(1, UUID.class),
                            type,
                            rows.getLong(3),
                            rows.getLong(4),
                            rows.getInt(5),
                            ids(rows, 6),
                            ids(rows, 7),
                            rows.getBoolean(8),
                            rows.getInt(9)));
                }
            }
        }
        return documents;
    }

    /**
     * Those of the ids that something in scope refers to.
     *
     * @return with whether that was so at the commit already, for certain
     */
    Map<UUID, Boolean> referred(Collection<UUID> ids, long commit) throws SQLException {
        Map<UUID, Boolean> referred = new HashMap<>();
        if (ids.isEmpty()) {
            return referred;
        }
        Sql sql = new Sql()
                .add("SELECT q.id, CASE WHEN ")
                .add(ScopeSql.referred(scope, commit))
                .add(" THEN true WHEN ")
                .add(ScopeSql.referred(scope, null))
                .add(" THEN false END FROM unnest(?) AS q (id)", (Object) array(ids));
        try (PreparedStatement select = sql.prepare(connection);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                Boolean since = rows.getObject(2, Boolean.class);
                if (since != null) {
                    referred.put(rows.getObject(1, UUID.class), since);
                }
            }
        }
        return referred;
    }

    /** What the cards of these refer to now, and what they referred to at any time since a commit. */
    Map<UUID, Set<UUID>> cardsReferTo(Collection<UUID> ids, long since) throws SQLException {
        Map<UUID, Set<UUID>> named = new HashMap<>();
        if (ids.isEmpty()) {
            return named;
        }
        UUID[] array = array(ids);
        Sql sql = new Sql().add("""
                SELECT id, card_names FROM document WHERE id = ANY (?)
                UNION ALL
                SELECT id, was_card_names FROM change_log WHERE id = ANY (?) AND commit > ? AND was_card_names IS NOT NULL
                """, array, array, since);
        try (PreparedStatement select = sql.prepare(connection);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                named.computeIfAbsent(rows.getObject(1, UUID.class), id -> new HashSet<>())
                        .addAll(ids(rows, 2));
            }
        }
        return named;
    }

    /** What the log says last of these. */
    Map<UUID, Ending> endings(Collection<UUID> ids) throws SQLException {
        Map<UUID, Ending> endings = new HashMap<>();
        if (ids.isEmpty()) {
            return endings;
        }
        Sql sql = new Sql().add("""
                SELECT l.id, l.type, l.revision, l.commit, l.reason, l.into_id FROM unnest(?) AS q (id) CROSS JOIN LATERAL (
                    SELECT * FROM change_log WHERE id = q.id ORDER BY commit DESC LIMIT 1) l""", (Object) array(ids));
        try (PreparedStatement select = sql.prepare(connection);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                UUID id = rows.getObject(1, UUID.class);
                SyncType type = SyncType.of(rows.getString(2));
                if (type != null) {
                    endings.put(
                            id,
                            new Ending(
                                    id,
                                    type,
                                    rows.getInt(3),
                                    rows.getLong(4),
                                    rows.getString(5),
                                    rows.getObject(6, UUID.class)));
                }
            }
        }
        return endings;
    }

    /** The content of documents: whole of those that are, else their cards. */
    Map<UUID, byte[]> contents(Collection<Doc> documents) throws SQLException {
        Map<UUID, byte[]> contents = new HashMap<>();
        if (documents.isEmpty()) {
            return contents;
        }
        Sql sql = new Sql()
                .add(
                        "SELECT d.id, CASE WHEN d.id = ANY (?) THEN d.document ELSE d.card END FROM document d WHERE d.id = ANY (?)",
                        array(documents.stream().filter(Doc::whole).map(Doc::id).toList()),
                        array(documents.stream().map(Doc::id).toList()));
        try (PreparedStatement select = sql.prepare(connection);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                contents.put(rows.getObject(1, UUID.class), rows.getBytes(2));
            }
        }
        return contents;
    }

    private static UUID[] array(Collection<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }

    private static Set<UUID> ids(ResultSet rows, int column) throws SQLException {
        return new LinkedHashSet<>(Arrays.asList((UUID[]) rows.getArray(column).getArray()));
    }

    private static @Nullable Set<UUID> idsOrNull(ResultSet rows, int column) throws SQLException {
        return rows.getArray(column) == null ? null : ids(rows, column);
    }
}
