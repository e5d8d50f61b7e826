package masthead.desk.csv;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import masthead.platform.persistence.Ids;
import org.jspecify.annotations.Nullable;

/** Which worker is at which import: whoever has a lease, until it ends. */
@ApplicationScoped
class ImportLeases {

    private static final Duration LEASE = Duration.ofSeconds(60);
    private static final Duration KEPT = Duration.ofDays(30);

    private final DataSource database;
    private final ObjectMapper json;
    private final Clock clock;

    ImportLeases(DataSource database, ObjectMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /**
     * An import that somebody has to see to.
     *
     * @param done how many rows are taken in
     */
    record Claim(UUID id, UUID lease, String type, String by, Map<String, String> options, int done, byte[] packed) {}

    /** Null if there is nothing to do. */
    @Nullable Claim claim() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement("""
                WITH mine AS (
                    UPDATE csv_import SET state = 'running', lease = ?, leased_until = ?
                    WHERE id = (
                        SELECT id FROM csv_import
                        WHERE state <> 'done' AND (leased_until IS NULL OR leased_until < ?)
                        ORDER BY created_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
                    RETURNING id, lease, type, created_by, options, created + changed + unchanged + refused AS done)
                SELECT mine.*, content FROM mine JOIN csv_import_file ON import_id = mine.id""")) {
            update.setObject(1, Ids.next());
            update.setObject(2, at(LEASE));
            update.setObject(3, at(Duration.ZERO));
            try (ResultSet row = update.executeQuery()) {
                return row.next()
                        ? new Claim(
                                row.getObject(1, UUID.class),
                                row.getObject(2, UUID.class),
                                row.getString(3),
                                row.getString(4),
                                json.readValue(row.getString(5), new TypeReference<Map<String, String>>() {}),
                                row.getInt(6),
                                row.getBytes(7))
                        : null;
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was written can be read", e);
        }
    }

    /**
     * Says how far it has come, in the transaction that took the rows in.
     *
     * @throws LeaseLost when somebody else is at it by now: then nothing of this must stay
     */
    void advance(Claim claim, List<RowResult> results) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement("""
                UPDATE csv_import SET created = created + ?, changed = changed + ?, unchanged = unchanged + ?,
                    refused = refused + ?, leased_until = ?
                WHERE id = ? AND lease = ?""")) {
            int place = 1;
            for (RowOutcome outcome : RowOutcome.values()) {
                update.setLong(
                        place++,
                        results.stream()
                                .filter(result -> result.outcome() == outcome)
                                .count());
            }
            update.setObject(place++, at(LEASE));
            update.setObject(place++, claim.id());
            update.setObject(place, claim.lease());
            if (update.executeUpdate() != 1) {
                throw new LeaseLost(claim.id());
            }
        }
    }

    /** All rows are taken in, so the file goes. */
    void finish(Claim claim) throws SQLException {
        write("""
                WITH finished AS (
                    UPDATE csv_import SET state = 'done', finished_at = ?, lease = NULL, leased_until = NULL
                    WHERE id = ? AND lease = ? RETURNING id)
                DELETE FROM csv_import_file WHERE import_id IN (SELECT id FROM finished)""", at(Duration.ZERO), claim);
    }

    /** It is to be tried again after a while, by whoever comes first. */
    void giveBack(Claim claim, Duration pause) throws SQLException {
        write("UPDATE csv_import SET lease = NULL, leased_until = ? WHERE id = ? AND lease = ?", at(pause), claim);
    }

    void forget() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement(
                        "DELETE FROM csv_import WHERE state = 'done' AND finished_at < ?")) {
            delete.setObject(1, at(KEPT.negated()));
            delete.executeUpdate();
        }
    }

    private void write(String sql, OffsetDateTime time, Claim claim) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, time);
            statement.setObject(2, claim.id());
            statement.setObject(3, claim.lease());
            statement.executeUpdate();
        }
    }

    private OffsetDateTime at(Duration fromNow) {
        return clock.instant().plus(fromNow).atOffset(ZoneOffset.UTC);
    }
}
