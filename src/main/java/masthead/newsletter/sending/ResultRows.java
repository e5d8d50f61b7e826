package masthead.newsletter.sending;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import masthead.platform.persistence.ArrayColumn;

/** Writes results into the ledger: all of a list with one statement. */
final class ResultRows {

    private static final List<ArrayColumn<Result>> COLUMNS = List.of(
            new ArrayColumn<>("id", "uuid", result -> result.mail().id()),
            new ArrayColumn<>("lease", "uuid", result -> result.mail().lease()),
            new ArrayColumn<>("state", "text", result -> result.state().word()),
            new ArrayColumn<>("reason", "text", Result::reason),
            new ArrayColumn<>("reply", "text", Result::reply),
            new ArrayColumn<>("delay", "bigint", result -> result.delay().toMillis()),
            new ArrayColumn<>("tried", "boolean", Result::wasTried));

    /**
     * A mail that was given up for lost may still have a result, and that is the truth. What is put off and may not be tried any more
     * has failed, and of an edition that was cancelled it is cancelled.
     */
    static final String SQL = """
            WITH w AS (
                SELECT * FROM %s),
            judged AS (
                SELECT w.id, w.reason, w.reply, w.tried, clock_timestamp() + w.delay * interval '1 ms' AS due,
                       CASE WHEN w.state IN ('queued', 'deferred')
                                AND (SELECT e.state FROM edition e WHERE e.id = d.edition_id) NOT IN ('sending', 'paused') THEN 'cancelled'
                            WHEN w.state = 'deferred' AND clock_timestamp() + w.delay * interval '1 ms'
                                > coalesce(d.first_tried_at, clock_timestamp()) + ? * interval '1 ms' THEN 'failed'
                            ELSE w.state END AS state
                FROM w JOIN delivery d ON d.id = w.id
                WHERE d.lease = w.lease AND CASE d.state WHEN 'leased' THEN true WHEN 'uncertain' THEN true ELSE false END),
            written AS (
                UPDATE delivery d SET state = j.state,
                    attempts = d.attempts + j.tried::int, first_tried_at = coalesce(d.first_tried_at, CASE WHEN j.tried THEN clock_timestamp() END),
                    due_at = CASE WHEN j.state IN ('queued', 'deferred') THEN j.due END,
                    settled_at = CASE WHEN j.state NOT IN ('queued', 'deferred') THEN clock_timestamp() END,
                    marked_at = CASE WHEN j.state NOT IN ('queued', 'deferred') THEN d.marked_at END,
                    lease = CASE WHEN j.state NOT IN ('queued', 'deferred') THEN d.lease END, leased_until = NULL,
                    reason = CASE j.state WHEN 'failed' THEN 'deadline' WHEN 'cancelled' THEN 'edition-cancelled' ELSE j.reason END,
                    reply = coalesce(j.reply, d.reply)
                FROM judged j WHERE d.id = j.id RETURNING d.id, d.state, d.reason, j.reply)
            INSERT INTO delivery_event (delivery_id, at, state, reason, reply)
            SELECT id, clock_timestamp(), state, reason, reply FROM written WHERE state NOT IN ('submitted', 'queued')""".formatted(ArrayColumn.table("w", COLUMNS));

    private ResultRows() {}

    /** @return the place of what is behind its parameters */
    static int set(PreparedStatement write, List<Result> results, Duration deadline) throws SQLException {
        ArrayColumn.set(write, 1, COLUMNS, results);
        write.setLong(COLUMNS.size() + 1, deadline.toMillis());
        return COLUMNS.size() + 2;
    }
}
