package masthead.newsletter.sending;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes results into the ledger: all of a list with one statement. */
final class ResultRows {

    /**
     * A mail that was given up for lost may still have a result, and that is the truth. What is put off and may not be tried any more
     * has failed, and of an edition that was cancelled it is cancelled.
     */
    static final String SQL = """
            WITH w AS (
                SELECT * FROM unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::boolean[])
                    AS w (id, lease, state, reason, reply, delay, tried)),
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
            SELECT id, clock_timestamp(), state, reason, reply FROM written WHERE state NOT IN ('submitted', 'queued')""";

    private ResultRows() {}

    /** @return the place of what is behind its parameters */
    static int set(PreparedStatement write, List<Result> results, Duration deadline) throws SQLException {
        set(write, 1, "uuid", results, result -> result.mail().id());
        set(write, 2, "uuid", results, result -> result.mail().lease());
        set(write, 3, "text", results, result -> result.state().word());
        set(write, 4, "text", results, Result::reason);
        set(write, 5, "text", results, Result::reply);
        set(write, 6, "bigint", results, result -> result.delay().toMillis());
        set(write, 7, "boolean", results, Result::wasTried);
        write.setLong(8, deadline.toMillis());
        return 9;
    }

    private static void set(
            PreparedStatement write,
            int place,
            String type,
            List<Result> results,
            Function<Result, @Nullable Object> value)
            throws SQLException {
        @Nullable Object[] values = new @Nullable Object[results.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = value.apply(results.get(i));
        }
        write.setArray(place, write.getConnection().createArrayOf(type, values));
    }
}
