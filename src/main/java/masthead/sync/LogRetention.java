package masthead.sync;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import javax.sql.DataSource;
import masthead.publication.Sql;
import org.jboss.logging.Logger;

/**
 * Forgets old changes. How a thing ended that is gone stays: a thing that comes back counts its revisions on. First the horizon
 * is set, then rows go, a batch in a transaction; whoever needs them is told to begin anew from that moment on.
 */
@ApplicationScoped
class LogRetention {

    private static final Logger LOG = Logger.getLogger(LogRetention.class);
    private static final int BATCH = 10_000;

    private final DataSource database;
    private final SyncSettings settings;
    private final Clock clock;

    LogRetention(DataSource database, SyncSettings settings, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        try {
            int forgotten = forgetBefore(clock.instant().minus(settings.retention()));
            if (forgotten > 0) {
                LOG.infof("Forgot %d old changes", forgotten);
            }
        } catch (SQLException e) {
            LOG.warnf("Old changes could not be forgotten; tried again in an hour: %s", e.getMessage());
        }
    }

    int forgetBefore(Instant time) throws SQLException {
        try (Connection connection = database.getConnection()) {
            new Sql().add("""
                    UPDATE change_log_horizon h SET commit = old.commit
                    FROM (SELECT commit FROM change_log WHERE at < ? ORDER BY at DESC LIMIT 1) old WHERE old.commit > h.commit""", time).run(connection);
            int all = 0;
            int some;
            do {
                some = new Sql().add("""
                        DELETE FROM change_log WHERE (commit, id) IN (
                            SELECT l.commit, l.id FROM change_log l JOIN change_log_horizon h ON l.commit <= h.commit
                            WHERE l.op = 'upsert'
                               OR EXISTS (SELECT FROM change_log n WHERE n.id = l.id AND n.commit > l.commit)
                            LIMIT ?)""", BATCH).run(connection);
                all += some;
            } while (some == BATCH);
            return all;
        }
    }
}
