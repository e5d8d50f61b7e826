package masthead.webhook.sending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** How far webhooks have been told, for the desk; and how the desk sets them going. */
@ApplicationScoped
@Transactional
public class Progress {

    private final DataSource database;

    Progress(DataSource database) {
        this.database = database;
    }

    /**
     * How far one has come.
     *
     * @param commit up to which everything was sent
     * @param attempts in vain, of what is to be sent next
     * @param dueAt when that is tried again
     */
    public record State(
            long commit,
            int attempts,
            Instant dueAt,
            @Nullable Instant pausedAt,
            @Nullable String reason) {}

    /** A new one is told of what happens from now on. */
    public void begin(UUID webhook) {
        run("""
                INSERT INTO webhook_lane (webhook_id, lane, position)
                VALUES (?, 'content', (SELECT commit FROM content_clock)),
                       (?, 'private', (SELECT coalesce(max(place), 0) FROM outbox))""", webhook, webhook);
    }

    /** Goes on at once where it stopped. */
    public void resume(UUID webhook) {
        run("DELETE FROM webhook_pause WHERE webhook_id = ?", webhook);
        hurry(webhook);
    }

    /** What is due later is due now: the desk may have mended what was wrong. */
    public void hurry(UUID webhook) {
        run("UPDATE webhook_lane SET attempts = 0, due_at = clock_timestamp() WHERE webhook_id = ?", webhook);
    }

    /** Everything since a commit, this one included, is sent (again) in its order. Whoever is at it loses its hold. */
    public void since(UUID webhook, long commit) {
        run("""
                UPDATE webhook_lane SET position = ?, done = 0, attempts = 0, due_at = clock_timestamp(), lease = NULL, leased_until = NULL
                WHERE webhook_id = ? AND lane = 'content'""", commit - 1, webhook);
    }

    /** One statement, however many. */
    public Map<UUID, State> of(Collection<UUID> webhooks) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                SELECT l.webhook_id, max(l.position) FILTER (WHERE l.lane = 'content'), max(l.attempts),
                       max(l.due_at), max(p.at), max(p.reason)
                FROM webhook_lane l LEFT JOIN webhook_pause p USING (webhook_id)
                WHERE l.webhook_id = ANY (?) GROUP BY l.webhook_id""")) {
            select.setArray(1, connection.createArrayOf("uuid", webhooks.toArray()));
            Map<UUID, State> states = new HashMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    OffsetDateTime pausedAt = row.getObject(5, OffsetDateTime.class);
                    states.put(
                            row.getObject(1, UUID.class),
                            new State(
                                    row.getLong(2),
                                    row.getInt(3),
                                    row.getObject(4, OffsetDateTime.class).toInstant(),
                                    pausedAt == null ? null : pausedAt.toInstant(),
                                    row.getString(6)));
                }
            }
            return states;
        } catch (SQLException e) {
            throw new IllegalStateException("webhooks could not be read", e);
        }
    }

    private void run(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the webhook could not be set going", e);
        }
    }
}
