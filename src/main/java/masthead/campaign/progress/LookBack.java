package masthead.campaign.progress;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Counts what came before a campaign went live, where the window of its goal reaches back to that; and for each campaign what was
 * told while it went live, by transactions that did not see it yet, once none of them can be under way any more.
 */
@ApplicationScoped
class LookBack {

    /** Longer than any transaction. */
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private static final int AT_ONCE = 1000;

    private static final String DUE = """
            SELECT c.id FROM campaign c LEFT JOIN campaign_look_back b ON b.campaign_id = c.id
            WHERE c.state IN ('live', 'paused')
              AND (b.done_at IS NULL AND c.goal_counts_from < c.live_since
                   OR coalesce(b.done_at, c.live_since) < c.live_since + interval '%d s'
                      AND ? > c.live_since + interval '%d s')
            ORDER BY c.id""".formatted(LONGEST.toSeconds(), LONGEST.toSeconds());

    private static final String UNCOUNTED = """
            SELECT w.entry_id FROM contribution_worth w JOIN campaign c ON c.id = ?
            WHERE w.entry_id > ? AND w.at < ? AND %s
              AND NOT EXISTS (SELECT FROM campaign_entry e WHERE e.campaign_id = c.id AND e.entry_id = w.entry_id)
            ORDER BY w.entry_id LIMIT %d""".formatted(CountingRules.COUNTS, AT_ONCE);

    /** With what is known of them: whoever tells of a refund meanwhile waits for this, or this for them. */
    private static final String HOLD = """
            SELECT FROM contribution WHERE id IN (
                SELECT unnest(?::uuid[])
                UNION SELECT entry_id FROM contribution_match WHERE original_id = ANY (?)
                UNION SELECT original_id FROM contribution_match WHERE entry_id = ANY (?))
            ORDER BY id FOR NO KEY UPDATE""";

    private static final String DONE = """
            INSERT INTO campaign_look_back (campaign_id, done_at) VALUES (?, ?)
            ON CONFLICT (campaign_id) DO UPDATE SET done_at = excluded.done_at""";

    private final DataSource database;
    private final Counting counting;
    private final Clock clock;

    LookBack(DataSource database, Counting counting, Clock clock) {
        this.database = database;
        this.counting = counting;
        this.clock = clock;
    }

    /** The campaigns of which this is to be done. */
    List<UUID> due() {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(DUE)) {
            select.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
            try (ResultSet row = select.executeQuery()) {
                return ids(row);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("which campaigns look back could not be read", e);
        }
    }

    void count(UUID campaign) {
        UUID last = new UUID(0, 0);
        while (last != null) {
            UUID from = last;
            last = QuarkusTransaction.requiringNew().call(() -> countSome(campaign, from));
        }
    }

    /** Null when there are no more, which is then noted. */
    private @Nullable UUID countSome(UUID campaign, UUID from) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(UNCOUNTED);
                PreparedStatement hold = connection.prepareStatement(HOLD);
                PreparedStatement done = connection.prepareStatement(DONE)) {
            select.setObject(1, campaign);
            select.setObject(2, from);
            select.setObject(3, clock.instant().atOffset(ZoneOffset.UTC));
            List<UUID> entries;
            try (ResultSet row = select.executeQuery()) {
                entries = ids(row);
            }
            Array held = connection.createArrayOf("uuid", entries.toArray());
            hold.setArray(1, held);
            hold.setArray(2, held);
            hold.setArray(3, held);
            hold.execute();
            counting.count(connection, entries);
            if (entries.size() == AT_ONCE) {
                return entries.getLast();
            }
            done.setObject(1, campaign);
            done.setObject(2, clock.instant().atOffset(ZoneOffset.UTC));
            done.executeUpdate();
            return null;
        }
    }

    private static List<UUID> ids(ResultSet row) throws SQLException {
        List<UUID> ids = new ArrayList<>();
        while (row.next()) {
            ids.add(row.getObject(1, UUID.class));
        }
        return ids;
    }
}
