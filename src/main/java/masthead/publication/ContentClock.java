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
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * The commit number: one row that every transaction which changes documents takes last and holds until it commits, so that
 * numbers become visible in order and none is skipped. This instance knows its own commits at once and those of other
 * instances within a second.
 */
@ApplicationScoped
public class ContentClock {

    private static final Logger LOG = Logger.getLogger(ContentClock.class);

    private volatile boolean isStopping;
    private final AtomicLong known = new AtomicLong();
    private final DataSource database;

    ContentClock(DataSource database) {
        this.database = database;
    }

    /** The newest commit that this instance knows of. */
    public long known() {
        return known.get();
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

    void begin(@Observes StartupEvent start) throws SQLException {
        saw(read());
    }

    void end(@Observes ShutdownEvent stop) {
        isStopping = true;
    }

    @Scheduled(every = "1s", delayed = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        try {
            saw(read());
        } catch (SQLException e) {
            if (isStopping) {
                return;
            }
            LOG.warnf("Cannot see the commits of other instances just now: %s", e.getMessage());
        }
    }

    private long read() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("SELECT commit FROM content_clock");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
