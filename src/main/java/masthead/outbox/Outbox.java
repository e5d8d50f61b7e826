package masthead.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
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
import org.jspecify.annotations.Nullable;

/**
 * Where a feature tells of what is no document's business: {@code outbox.announce(new PrivateEvent("edition.sent", "edition", id,
 * Map.of()))}, in the transaction of the change, holding the lock on the thing's row. Whoever wants to know reads from a place on,
 * and remembers how far it came.
 */
@ApplicationScoped
public class Outbox {

    private static final String COLUMNS = "id, place, at, type, entity_type, entity_id, data";

    private final DataSource database;
    private final ObjectMapper json;
    private final Clock clock;

    Outbox(DataSource database, ObjectMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Either the event and the change are both there, or neither.
     *
     * @return the id of the event
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID announce(PrivateEvent event) {
        UUID id = Ids.next();
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                INSERT INTO outbox (id, at, type, entity_type, entity_id, data) VALUES (?, ?, ?, ?, ?, ?)""")) {
            insert.setObject(1, id);
            insert.setObject(2, clock.instant().atOffset(ZoneOffset.UTC));
            insert.setString(3, event.type());
            insert.setString(4, event.entityType());
            insert.setObject(5, event.entityId());
            insert.setString(6, json.writeValueAsString(event.data()));
            insert.executeUpdate();
            return id;
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("the event could not be told", e);
        }
    }

    /** The next behind a place, in order. */
    public List<Announced> after(long place, int most) {
        return read("WHERE place > ? ORDER BY place LIMIT ?", place, most);
    }

    /** One event; null for one that is not there, or not any more. */
    public @Nullable Announced find(UUID id) {
        List<Announced> found = read("WHERE id = ? AND place IS NOT NULL LIMIT ?", id, 1);
        return found.isEmpty() ? null : found.getFirst();
    }

    /** The place of the newest event; 0 before the first. */
    public long newest() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("SELECT coalesce(max(place), 0) FROM outbox");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Forgets old events that whoever reads them has read. */
    public void forget(Instant before, long upTo) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement("DELETE FROM outbox WHERE at < ? AND place <= ?"
                        + " AND place < (SELECT max(place) FROM outbox)")) {
            delete.setObject(1, before.atOffset(ZoneOffset.UTC));
            delete.setLong(2, upTo);
            delete.executeUpdate();
        }
    }

    private List<Announced> read(String which, Object from, int most) {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("SELECT %s FROM outbox %s".formatted(COLUMNS, which))) {
            select.setObject(1, from);
            select.setInt(2, most);
            List<Announced> events = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    events.add(new Announced(
                            row.getObject(1, UUID.class),
                            row.getLong(2),
                            row.getObject(3, OffsetDateTime.class).toInstant(),
                            row.getString(4),
                            row.getString(5),
                            row.getObject(6, UUID.class),
                            (ObjectNode) json.readTree(row.getString(7))));
                }
            }
            return events;
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("the outbox could not be read", e);
        }
    }
}
