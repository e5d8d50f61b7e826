package masthead.newsletter.sending;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** How far editions have come, as the ledger has it. */
@ApplicationScoped
class Standings {

    private static final String TRIED = "('submitted', 'uncertain', 'delivered', 'bounced', 'complained')";

    private final DataSource database;

    Standings(DataSource database) {
        this.database = database;
    }

    /** Since it began or was resumed. */
    record Bounces(long tried, long bounced) {}

    /**
     * @param since when it began, or was resumed last
     * @param triedBefore how many had been tried by then
     */
    record Pace(Instant since, long triedBefore, Instant now) {}

    Map<DeliveryState, Long> counts(UUID edition) throws SQLException {
        Map<DeliveryState, Long> counts = new EnumMap<>(DeliveryState.class);
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT state, count(*) FROM delivery WHERE edition_id = ? GROUP BY state")) {
            select.setObject(1, edition);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    counts.put(DeliveryState.of(row.getString(1)), row.getLong(2));
                }
            }
        }
        return counts;
    }

    /** Whether a mail was not tried yet, or is being sent. */
    boolean isAnybodyUntried(UUID edition) throws SQLException {
        return isAny(edition, "('queued', 'leased')");
    }

    /** Whether a mail may still go out. */
    boolean isAnybodyWaiting(UUID edition) throws SQLException {
        return isAny(edition, "('queued', 'leased', 'deferred')");
    }

    private boolean isAny(UUID edition, String states) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT EXISTS (SELECT FROM delivery WHERE edition_id = ? AND state IN %s)"
                                .formatted(states))) {
            select.setObject(1, edition);
            try (ResultSet row = select.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    Bounces bounces(UUID edition) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                SELECT count(*) - s.tried_before, count(*) FILTER (WHERE d.state = 'bounced') - s.bounced_before
                FROM edition_sending s LEFT JOIN delivery d ON d.edition_id = s.edition_id AND d.state IN %s
                WHERE s.edition_id = ? GROUP BY s.edition_id""".formatted(TRIED))) {
            select.setObject(1, edition);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? new Bounces(row.getLong(1), row.getLong(2)) : new Bounces(0, 0);
            }
        }
    }

    /** Null before it has begun. */
    @Nullable Pace pace(UUID edition) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT since, tried_before, clock_timestamp() FROM edition_sending WHERE edition_id = ?")) {
            select.setObject(1, edition);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? new Pace(
                                row.getObject(1, OffsetDateTime.class).toInstant(),
                                row.getLong(2),
                                row.getObject(3, OffsetDateTime.class).toInstant())
                        : null;
            }
        }
    }

    /** Those that show what was killed. */
    List<UUID> outdated(Collection<UUID> editions) throws SQLException {
        if (editions.isEmpty()) {
            return List.of();
        }
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                SELECT DISTINCT s.edition_id FROM edition_shown s JOIN document_killed k ON k.id = s.id
                WHERE s.edition_id = ANY (?)""")) {
            select.setArray(1, LedgerLine.uuids(connection, editions));
            List<UUID> outdated = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    outdated.add(row.getObject(1, UUID.class));
                }
            }
            return outdated;
        }
    }
}
