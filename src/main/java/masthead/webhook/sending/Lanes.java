package masthead.webhook.sending;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import masthead.platform.persistence.Ids;
import org.jspecify.annotations.Nullable;

/**
 * Which lanes have something to send, who is at it, and how far it has come. All of it is in the database, by the database's
 * clock: whoever holds a lane and dies is waited for until its lease has ended, then somebody else goes on where it stopped.
 */
@ApplicationScoped
class Lanes {

    private static final String CLAIM = """
            UPDATE webhook_lane l SET lease = gen_random_uuid(), leased_until = clock_timestamp() + ? * interval '1 ms'
            FROM (
                SELECT webhook_id, lane FROM webhook_lane JOIN webhook w ON w.id = webhook_id
                WHERE w.active AND w.trashed_at IS NULL
                  AND NOT EXISTS (SELECT FROM webhook_pause p WHERE p.webhook_id = w.id)
                  AND due_at <= clock_timestamp() AND (leased_until IS NULL OR leased_until < clock_timestamp())
                  AND position < CASE lane WHEN 'content' THEN (SELECT commit FROM content_clock)
                                 ELSE (SELECT coalesce(max(place), 0) FROM outbox) END
                ORDER BY due_at LIMIT ? FOR UPDATE OF webhook_lane SKIP LOCKED) due
            WHERE l.webhook_id = due.webhook_id AND l.lane = due.lane
            RETURNING l.webhook_id, l.lane, l.position, l.done, l.attempts, l.lease""";

    private static final String RECORD = """
            WITH tried AS (
                INSERT INTO webhook_attempt (id, webhook_id, message_id, type, cause, attempt, at, millis, delivered, status, failure, excerpt)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))
            """;

    private final DataSource database;
    private final WebhookSettings settings;

    Lanes(DataSource database, WebhookSettings settings) {
        this.database = database;
        this.settings = settings;
    }

    /** Takes some that are due and that nobody else holds. */
    List<Lane> claim(int most) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement claim = connection.prepareStatement(CLAIM)) {
            claim.setLong(1, settings.lease().toMillis());
            claim.setInt(2, most);
            List<Lane> lanes = new ArrayList<>();
            try (ResultSet row = claim.executeQuery()) {
                while (row.next()) {
                    lanes.add(new Lane(
                            row.getObject(1, UUID.class),
                            Lane.Kind.of(row.getString(2)),
                            row.getLong(3),
                            row.getInt(4),
                            row.getInt(5),
                            row.getObject(6, UUID.class)));
                }
            }
            return lanes;
        }
    }

    /** Whether it is still held; then it is for another while, and has come as far as this. */
    boolean hold(Lane lane) throws SQLException {
        return update("""
                UPDATE webhook_lane SET leased_until = clock_timestamp() + ? * interval '1 ms', position = ?, done = ?
                WHERE lease = ?""", settings.lease().toMillis(), lane.position(), lane.done(), lane.lease());
    }

    /** A message has got there: it is on record, and the lane comes as far as this; both or neither. */
    boolean delivered(Lane lane, AttemptRow attempt) throws SQLException {
        return record(
                attempt,
                "UPDATE webhook_lane SET position = ?, done = ?, attempts = 0 WHERE lease = ?",
                lane.position(),
                lane.done(),
                lane.lease());
    }

    /** A message has not got there: it is on record, and tried again later; nobody holds the lane any more. */
    void failed(Lane lane, AttemptRow attempt, Duration pause) throws SQLException {
        record(attempt, """
                UPDATE webhook_lane SET attempts = ?, due_at = clock_timestamp() + ? * interval '1 ms',
                    lease = NULL, leased_until = NULL WHERE lease = ?""", attempt.attempt(), pause.toMillis(), lane.lease());
    }

    void release(Lane lane) throws SQLException {
        update("UPDATE webhook_lane SET lease = NULL, leased_until = NULL WHERE lease = ?", lane.lease());
    }

    private boolean update(String sql, Object... values) throws SQLException {
        return run(sql, List.of(values));
    }

    private boolean record(AttemptRow attempt, String sql, Object... values) throws SQLException {
        List<@Nullable Object> all = new ArrayList<>(attempt.values(Ids.next()));
        all.addAll(List.of(values));
        return run(RECORD + sql, all);
    }

    private boolean run(String sql, List<? extends @Nullable Object> values) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.size(); i++) {
                update.setObject(i + 1, values.get(i));
            }
            return update.executeUpdate() > 0;
        }
    }
}
