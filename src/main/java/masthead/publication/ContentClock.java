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
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import masthead.platform.persistence.Notifications;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The commit number: one row that every transaction which changes documents takes last and holds until it commits, so that
 * numbers become visible in order and none is skipped. This instance knows its own commits at once; of those of other
 * instances it is notified, and should a notification be lost, it sees them within a second. The numbers mean something within one epoch only: when the database is found to be another one than
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

    private static final String CHANNEL = "masthead_commit";

    private volatile boolean isStopping;
    private volatile UUID epoch = new UUID(0, 0);
    private final AtomicLong known = new AtomicLong();
    private final List<Runnable> watching = new CopyOnWriteArrayList<>();
    private final DataSource database;
    private final Notifications notifications;

    ContentClock(DataSource database, Notifications notifications) {
        this.database = database;
        this.notifications = notifications;
    }

    /** The newest commit that this instance knows of. */
    public long known() {
        return known.get();
    }

    /** The epoch in which this instance knows it. */
    UUID epoch() {
        return epoch;
    }

    /** @param watcher called for each commit that this instance comes to know of, or some of them at once, and each new epoch; it returns at once */
    public void watch(Runnable watcher) {
        watching.add(watcher);
    }

    void saw(long commit) {
        if (known.getAndAccumulate(commit, Math::max) < commit) {
            watching.forEach(Runnable::run);
        }
    }

    /**
     * Takes the next number; whoever comes next waits until this transaction has ended. Other instances hear of it when it has.
     * PostgreSQL lets transactions that notify commit one after the other; so does the clock.
     */
    static long take(Connection connection) throws SQLException {
        try (PreparedStatement take = connection.prepareStatement(
                        "UPDATE content_clock SET commit = commit + 1 RETURNING commit, pg_notify('%s', commit::text)"
                                .formatted(CHANNEL));
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
        notifications.listen(CHANNEL, this::hear);
    }

    void end(@Observes ShutdownEvent stop) {
        isStopping = true;
    }

    /** Its own commits it knows already, mostly. */
    private void hear(@Nullable String commit) {
        if (commit == null || Long.parseLong(commit) > known()) {
            look();
        }
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
                watching.forEach(Runnable::run);
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
