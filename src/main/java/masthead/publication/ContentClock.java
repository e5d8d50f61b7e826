package masthead.publication;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The commit number: one row that every transaction which changes documents takes last and holds until it commits, so that
 * numbers become visible in order and none is skipped. This instance knows its own commits at once and those of other
 * instances within a second. The numbers mean something within one epoch only: when the database is found to be another one than
 * before (restored from a backup, or its standby took over), a new epoch begins.
 */
@ApplicationScoped
public class ContentClock {

    private static final Logger LOG = Logger.getLogger(ContentClock.class);

    /**
     * Which database this is: its cluster, the timeline of its log, which changes when a backup is rolled forward or a standby
     * takes over, the database in the cluster, and the table in the database, which changes when a dump is restored.
     */
    private static final String HERE = """
            (SELECT system_identifier FROM pg_control_system()) || '/' || substr(pg_walfile_name(pg_current_wal_lsn()), 1, 8)
            || '/' || (SELECT oid FROM pg_database WHERE datname = current_database()) || '/' || 'content_clock'::regclass::oid""";

    private volatile boolean isStopping;
    private volatile UUID epoch = new UUID(0, 0);
    private final AtomicLong known = new AtomicLong();
    private final DataSource database;

    ContentClock(DataSource database) {
        this.database = database;
    }

    /** The newest commit that this instance knows of. */
    public long known() {
        return known.get();
    }

    /** The epoch in which this instance knows it. */
    UUID epoch() {
        return epoch;
    }

    void saw(long commit) {
        known.accumulateAndGet(commit, Math::max);
    }

    /** Takes the next number; whoever comes next waits until this transaction has ended. */
    static long take(Connection connection) throws SQLException {
        try (PreparedStatement take =
                        connection.prepareStatement("UPDATE content_clock SET commit = commit + 1 RETURNING commit");
                ResultSet taken = take.executeQuery()) {
            taken.next();
            return taken.getLong(1);
        }
    }

    /**
     * Begins a new epoch: what anybody knows by commit numbers is worth nothing from now on.
     *
     * @param after does nothing unless this is the present one; null for any
     */
    public void renewEpoch(@Nullable UUID after) throws SQLException {
        try (Connection connection = database.getConnection()) {
            if (renew(connection, after == null ? "true" : "epoch = '%s'".formatted(after))) {
                LOG.info("A new epoch of commit numbers begins");
            }
        }
        look();
    }

    void begin(@Observes StartupEvent start) throws SQLException {
        read();
    }

    void end(@Observes ShutdownEvent stop) {
        isStopping = true;
    }

    @Scheduled(every = "1s", delayed = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        try {
            read();
        } catch (SQLException e) {
            if (isStopping) {
                return;
            }
            LOG.warnf("Cannot see the commits of other instances just now: %s", e.getMessage());
        }
    }

    private void read() throws SQLException {
        try (Connection connection = database.getConnection()) {
            if (!readIfHere(connection)) {
                if (renew(connection, "runs_in IS DISTINCT FROM " + HERE)) {
                    LOG.info("A new epoch of commit numbers begins, for the database is new or was restored");
                }
                readIfHere(connection);
            }
        }
    }

    private boolean readIfHere(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                        "SELECT commit, epoch, runs_in = %s FROM content_clock".formatted(HERE));
                ResultSet row = select.executeQuery()) {
            row.next();
            if (!row.getBoolean(3)) {
                return false;
            }
            UUID present = row.getObject(2, UUID.class);
            if (present.equals(epoch)) {
                saw(row.getLong(1));
            } else {
                known.set(row.getLong(1));
                epoch = present;
            }
            return true;
        }
    }

    private static boolean renew(Connection connection, String where) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "UPDATE content_clock SET epoch = gen_random_uuid(), runs_in = %s WHERE %s".formatted(HERE, where))) {
            return update.executeUpdate() > 0;
        }
    }
}
