package masthead.campaign.progress;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import masthead.outbox.Outbox;
import masthead.outbox.PrivateEvent;

/** Notes that a goal is reached: once for each target, whatever is paid back and given again later. */
@ApplicationScoped
class Goals {

    private static final String REACHED = "campaign.goal-reached";
    private static final String CAMPAIGN = "campaign";

    private static final String WHERE = """
            FROM campaign c CROSS JOIN LATERAL (SELECT %s FROM campaign_count k WHERE k.campaign_id = c.id) n
            WHERE c.state IN ('live', 'paused') AND c.goal_type IS NOT NULL AND c.goal_reached_at IS NULL
              AND %s >= c.goal_target""".formatted(Counts.SUM, Counts.TOWARD);

    private final DataSource database;
    private final Outbox outbox;
    private final Clock clock;

    Goals(DataSource database, Outbox outbox, Clock clock) {
        this.database = database;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The campaigns that have reached their goals, and nobody has noted it. */
    List<UUID> reached() {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("SELECT c.id " + WHERE + " ORDER BY c.id");
                ResultSet row = select.executeQuery()) {
            List<UUID> ids = new ArrayList<>();
            while (row.next()) {
                ids.add(row.getObject(1, UUID.class));
            }
            return ids;
        } catch (SQLException e) {
            throw new IllegalStateException("which goals are reached could not be read", e);
        }
    }

    /** In a transaction. Whoever is at work with the campaign is not waited for: the next look sees it again. */
    void set(UUID id) {
        Instant now = clock.instant();
        try (Connection connection = database.getConnection();
                PreparedStatement hold =
                        connection.prepareStatement("SELECT FROM campaign WHERE id = ? FOR NO KEY UPDATE SKIP LOCKED");
                PreparedStatement set = connection.prepareStatement("""
                        UPDATE campaign SET goal_reached_at = ? WHERE id IN (SELECT c.id %s AND c.id = ?)
                        RETURNING goal_type, goal_target""".formatted(WHERE))) {
            hold.setObject(1, id);
            if (!hold.executeQuery().next()) {
                return;
            }
            set.setObject(1, now.atOffset(ZoneOffset.UTC));
            set.setObject(2, id);
            try (ResultSet row = set.executeQuery()) {
                if (row.next()) {
                    outbox.announce(
                            new PrivateEvent(REACHED, CAMPAIGN, id, data(id, row.getString(1), row.getLong(2), now)));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("that a goal is reached could not be noted", e);
        }
    }

    private static Map<String, Object> data(UUID id, String type, long target, Instant at) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("campaignId", id);
        data.put("type", type);
        data.put("target", target);
        data.put("reachedAt", at);
        return data;
    }
}
