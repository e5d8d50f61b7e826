package masthead.newsletter.sending;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Finds the mails of instances that died. What was only leased is sent by others; of what was marked nobody knows whether it arrived,
 * so nobody sends it again.
 */
@ApplicationScoped
class Reaper {

    private static final Logger LOG = Logger.getLogger(Reaper.class);

    private static final String SQL = """
            WITH lost AS (
                SELECT d.id, CASE WHEN marked_at IS NOT NULL THEN 'uncertain'
                                  WHEN e.state IN ('sending', 'paused') THEN 'queued' ELSE 'cancelled' END AS now
                FROM delivery d JOIN edition e ON e.id = d.edition_id
                WHERE d.state = 'leased' AND leased_until < clock_timestamp()
                ORDER BY d.id LIMIT 1000 FOR UPDATE OF d SKIP LOCKED),
            found AS (
                UPDATE delivery d SET
                    state = lost.now,
                    reason = CASE lost.now WHEN 'uncertain' THEN 'interrupted' WHEN 'queued' THEN 'taken-over' ELSE 'edition-cancelled' END,
                    attempts = attempts + (lost.now = 'uncertain')::int,
                    due_at = CASE WHEN lost.now = 'queued' THEN clock_timestamp() END,
                    settled_at = CASE WHEN lost.now <> 'queued' THEN clock_timestamp() END,
                    lease = CASE WHEN lost.now = 'uncertain' THEN lease END, leased_until = NULL
                FROM lost WHERE d.id = lost.id RETURNING d.id, d.edition_id, d.state, d.reason),
            told AS (
                INSERT INTO delivery_event (delivery_id, at, state, reason)
                SELECT id, clock_timestamp(), state, reason FROM found WHERE state = 'uncertain')
            SELECT edition_id, count(*) FILTER (WHERE state = 'queued'), count(*) FILTER (WHERE state = 'uncertain')
            FROM found GROUP BY edition_id""";

    /** What was put back while the desk cancelled. */
    private static final String LEFTOVERS = """
            UPDATE delivery SET state = 'cancelled', reason = 'edition-cancelled', settled_at = clock_timestamp(), due_at = NULL
            WHERE state IN ('queued', 'deferred') AND edition_id IN (
                SELECT id FROM edition WHERE state = 'cancelled' AND ended_at > now() - interval '1 hour')""";

    private final DataSource database;

    Reaper(DataSource database) {
        this.database = database;
    }

    @Scheduled(every = "2s", delayed = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        try (Connection connection = database.getConnection();
                PreparedStatement find = connection.prepareStatement(SQL);
                PreparedStatement cancel = connection.prepareStatement(LEFTOVERS);
                ResultSet row = find.executeQuery()) {
            cancel.executeUpdate();
            while (row.next()) {
                LOG.warnf(
                        "Of edition %s an instance that ended left %d mails, which others send, and %d of which nobody knows whether "
                                + "they arrived: POST /v1/admin/editions/%1$s/resend-uncertain decides.",
                        row.getString(1), row.getLong(2), row.getLong(3));
            }
        } catch (SQLException e) {
            LOG.warnf("Cannot look just now for mails that were left behind: %s", e.getMessage());
        }
    }
}
