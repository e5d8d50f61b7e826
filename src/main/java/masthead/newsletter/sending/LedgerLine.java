package masthead.newsletter.sending;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A way into the ledger, over a connection that is kept as long as there is something to write: each writing is one way to the
 * database and back, and one commit. Statements are planned once, for the indexes that there are and not for what is known of the
 * rows, as nothing true is known of an edition that has just been written down.
 */
final class LedgerLine implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(LedgerLine.class);

    private static final String ONE_PLAN = """
            SET plan_cache_mode = force_generic_plan; SET enable_seqscan = off; SET enable_sort = off;
            SET enable_hashjoin = off; SET enable_mergejoin = off""";
    private static final String ANY_PLAN = """
            RESET plan_cache_mode; RESET enable_seqscan; RESET enable_sort;
            RESET enable_hashjoin; RESET enable_mergejoin""";

    private final DataSource database;
    private final SendingSettings settings;
    private @Nullable Connection kept;

    LedgerLine(DataSource database, SendingSettings settings) {
        this.database = database;
        this.settings = settings;
    }

    /**
     * All of it or nothing: the driver sends both statements before it asks for an answer, and so they are one transaction.
     *
     * @param results of mails that have ended
     * @param marks of mails that are about to go
     * @return which of these may go
     */
    Set<UUID> write(List<Result> results, List<Leased> marks) throws SQLException {
        String sql = marks.isEmpty()
                ? ResultRows.SQL
                : results.isEmpty() ? MarkRows.SQL : ResultRows.SQL + ";\n" + MarkRows.SQL;
        try (PreparedStatement write = connection().prepareStatement(sql)) {
            int next = 1;
            if (!results.isEmpty()) {
                next = ResultRows.set(write, results, settings.deadline());
            }
            if (!marks.isEmpty()) {
                MarkRows.set(write, next, marks, settings.lease());
            }
            return marked(write, write.execute());
        }
    }

    private static Set<UUID> marked(PreparedStatement written, boolean isFirst) throws SQLException {
        boolean isRows = isFirst;
        while (!isRows) {
            if (written.getUpdateCount() < 0) {
                return Set.of();
            }
            isRows = written.getMoreResults();
        }
        Set<UUID> marked = new HashSet<>();
        try (ResultSet row = written.getResultSet()) {
            while (row.next()) {
                marked.add(row.getObject(1, UUID.class));
            }
        }
        return marked;
    }

    /** What is to be sent next of an edition: so many at most. */
    List<Leased> lease(Ledger.Target from, int most) throws SQLException {
        try (PreparedStatement update = connection().prepareStatement(LeaseRows.sql(from))) {
            update.setArray(1, uuids(update.getConnection(), List.of(from.edition())));
            update.setInt(2, most);
            update.setLong(3, settings.lease().toMillis());
            List<Leased> leased = new ArrayList<>();
            try (ResultSet row = update.executeQuery()) {
                while (row.next()) {
                    if (row.getObject(2) != null) {
                        leased.add(LeaseRows.read(row));
                    }
                }
            }
            return leased;
        }
    }

    /** For a while: it opens again when something is wanted. Whoever has the connection next finds it as it was. */
    @Override
    public void close() {
        try (Connection left = kept) {
            kept = null;
            if (left != null && !left.isClosed()) {
                execute(left, ANY_PLAN);
            }
        } catch (SQLException e) {
            LOG.debugf("It was closed already: %s", e.getMessage());
        }
    }

    private Connection connection() throws SQLException {
        Connection open = kept;
        if (open == null) {
            open = database.getConnection();
            kept = open;
            execute(open, ONE_PLAN);
        }
        return open;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static Array uuids(Connection connection, Collection<UUID> ids) throws SQLException {
        return connection.createArrayOf("uuid", ids.toArray());
    }
}
