package masthead.sync.live;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import masthead.sync.SyncType;
import masthead.sync.live.LiveCommit.LiveChange;
import masthead.sync.live.LiveCommit.State;
import org.jspecify.annotations.Nullable;

/**
 * Reads the change log, in one statement and hence at one moment. What was before a change it tells itself; what was after it
 * tells the next change of the same thing, or the document if there was none.
 */
@ApplicationScoped
class LiveLog {

    /** How many changes are read at once, about: a commit is never split. */
    private static final int CHANGES = 500;

    private static final String SELECT = """
            SELECT c.epoch, c.commit, h.commit, l.commit, l.type, l.id, l.reason,
                   l.was_language, l.was_facets, l.language, l.facets
            FROM content_clock c CROSS JOIN change_log_horizon h LEFT JOIN LATERAL (
                SELECT l.commit, l.type, l.id, l.reason, l.was_language, l.was_facets,
                       CASE WHEN l.op = 'upsert' AND (l.type <> 'media'
                                OR EXISTS (SELECT FROM document m WHERE m.names @> ARRAY[l.id]))
                            THEN coalesce(n.was_language, (SELECT d.language FROM document d WHERE d.id = l.id)) END AS language,
                       coalesce(n.was_facets,
                                ARRAY(SELECT f.facet || ':' || f.value FROM document_facet f WHERE f.id = l.id)) AS facets
                FROM change_log l LEFT JOIN LATERAL (
                    SELECT * FROM change_log n WHERE n.id = l.id AND n.commit > l.commit ORDER BY n.commit LIMIT 1) n ON true
                WHERE l.commit > ? AND l.commit <= coalesce(
                    (SELECT commit FROM change_log WHERE commit > ? ORDER BY commit, id OFFSET ? LIMIT 1), 9223372036854775807)
            ) l ON true
            ORDER BY l.commit, l.type, l.id""";

    private final DataSource database;

    LiveLog(DataSource database) {
        this.database = database;
    }

    /**
     * @param at the newest commit
     * @param horizon from which commit on the log is complete
     */
    record Now(EventId at, long horizon) {

        /** Whether all that came after an event can be told. */
        boolean knows(EventId id) {
            return (id.epoch() == null || id.epoch().equals(at.epoch()))
                    && id.commit() >= horizon
                    && id.commit() <= at.commit();
        }
    }

    /** @param isLast whether there is nothing behind these */
    record Some(Now now, List<LiveCommit> commits, boolean isLast) {

        /** Up to where these are everything. */
        EventId upTo() {
            return isLast ? now.at() : at(commits.getLast());
        }

        EventId at(LiveCommit commit) {
            return new EventId(now.at().epoch(), commit.commit());
        }
    }

    Now now() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT c.epoch, c.commit, h.commit FROM content_clock c CROSS JOIN change_log_horizon h");
                ResultSet row = select.executeQuery()) {
            row.next();
            return now(row);
        }
    }

    /** The next commits behind this one, whole. */
    Some after(long commit) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setLong(1, commit);
            select.setLong(2, commit);
            select.setInt(3, CHANGES - 1);
            try (ResultSet rows = select.executeQuery()) {
                return read(rows);
            }
        }
    }

    private static Some read(ResultSet rows) throws SQLException {
        Now now = null;
        int count = 0;
        List<LiveCommit> commits = new ArrayList<>();
        while (rows.next()) {
            now = now(rows);
            long commit = rows.getLong(4);
            if (rows.wasNull()) {
                break;
            }
            count++;
            if (commits.isEmpty() || commits.getLast().commit() != commit) {
                commits.add(new LiveCommit(commit, new ArrayList<>()));
            }
            LiveChange change = change(rows);
            if (change != null) {
                commits.getLast().changes().add(change);
            }
        }
        if (now == null) {
            throw new SQLException("there is no content clock");
        }
        return new Some(now, commits, count < CHANGES);
    }

    private static Now now(ResultSet row) throws SQLException {
        return new Now(new EventId(row.getObject(1, UUID.class), row.getLong(2)), row.getLong(3));
    }

    private static @Nullable LiveChange change(ResultSet row) throws SQLException {
        SyncType type = SyncType.of(row.getString(5));
        return type == null
                ? null
                : new LiveChange(
                        type,
                        row.getObject(6, UUID.class),
                        state(row.getString(8), row.getArray(9)),
                        state(row.getString(10), row.getArray(11)),
                        row.getString(7));
    }

    private static @Nullable State state(@Nullable String language, @Nullable Array facets) throws SQLException {
        return language == null || facets == null
                ? null
                : new State(language, LiveCommit.facets((String[]) facets.getArray()));
    }
}
