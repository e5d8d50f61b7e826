package masthead.webhook.sending;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import masthead.platform.persistence.Ids;
import masthead.webhook.message.Message;
import org.jspecify.annotations.Nullable;

/** What was tried: made by whoever asks for it, and on record in any case. */
@ApplicationScoped
public class Attempts {

    private static final String COLUMNS =
            "id, message_id, type, cause, attempt, at, millis, delivered, status, failure, excerpt";

    private final DataSource database;
    private final Sender sender;
    private final Clock clock;

    Attempts(DataSource database, Sender sender, Clock clock) {
        this.database = database;
        this.sender = sender;
        this.clock = clock;
    }

    /** An attempt that was made. */
    public record Made(
            UUID id,
            String messageId,
            String type,
            String cause,
            int attempt,
            Instant at,
            int millis,
            boolean delivered,
            @Nullable Integer status,
            @Nullable String failure,
            @Nullable String excerpt) {}

    /** Sends a message now, whatever the state of its lane, and once. */
    public Made send(UUID webhook, Endpoint endpoint, Message message, String cause) {
        AttemptRow row = attempt(webhook, endpoint, message, cause, 1);
        UUID id = Ids.next();
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                INSERT INTO webhook_attempt (id, webhook_id, message_id, type, cause, attempt, at, millis, delivered, status, failure, excerpt)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING %s""".formatted(COLUMNS))) {
            List<@Nullable Object> values = row.values(id);
            for (int i = 0; i < values.size(); i++) {
                insert.setObject(i + 1, values.get(i));
            }
            try (ResultSet made = insert.executeQuery()) {
                made.next();
                return made(made);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the attempt could not be recorded", e);
        }
    }

    /** Makes it, and tells how it went. */
    AttemptRow attempt(UUID webhook, Endpoint endpoint, Message message, String cause, int number) {
        Instant began = clock.instant();
        Attempt outcome = sender.send(endpoint.url(), message, endpoint.secrets());
        long millis = clock.millis() - began.toEpochMilli();
        return new AttemptRow(webhook, message, cause, number, began, millis, outcome);
    }

    /** The newest first. */
    public List<Made> list(
            UUID webhook, @Nullable String messageId, @Nullable Boolean delivered, @Nullable UUID before, int most) {
        StringBuilder sql = new StringBuilder("SELECT %s FROM webhook_attempt WHERE webhook_id = ?".formatted(COLUMNS));
        List<Object> values = new ArrayList<>(List.of(webhook));
        if (messageId != null) {
            sql.append(" AND message_id = ?");
            values.add(messageId);
        }
        if (delivered != null) {
            sql.append(" AND delivered = ?");
            values.add(delivered);
        }
        if (before != null) {
            sql.append(" AND id < ?");
            values.add(before);
        }
        sql.append(" ORDER BY id DESC LIMIT ?");
        values.add(most);
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql.toString())) {
            for (int i = 0; i < values.size(); i++) {
                select.setObject(i + 1, values.get(i));
            }
            List<Made> made = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    made.add(made(row));
                }
            }
            return made;
        } catch (SQLException e) {
            throw new IllegalStateException("attempts could not be read", e);
        }
    }

    /** Forgets old ones. */
    void forget(Instant before) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement("DELETE FROM webhook_attempt WHERE at < ?")) {
            delete.setObject(1, before.atOffset(ZoneOffset.UTC));
            delete.executeUpdate();
        }
    }

    private static Made made(ResultSet row) throws SQLException {
        return new Made(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getInt(5),
                row.getObject(6, OffsetDateTime.class).toInstant(),
                row.getInt(7),
                row.getBoolean(8),
                row.getObject(9, Integer.class),
                row.getString(10),
                row.getString(11));
    }
}
