package masthead.campaign.progress;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/** What was counted for campaigns, as of now. */
@ApplicationScoped
public class Progress {

    private final DataSource database;

    Progress(DataSource database) {
        this.database = database;
    }

    /** Of each of these, in one statement. */
    public Map<UUID, Counts> of(Collection<UUID> campaigns) {
        Map<UUID, Counts> counts = new HashMap<>();
        campaigns.forEach(id -> counts.put(id, Counts.NONE));
        if (campaigns.isEmpty()) {
            return counts;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT k.campaign_id, %s FROM campaign_count k WHERE k.campaign_id = ANY (?) GROUP BY 1"
                                .formatted(Counts.SUM))) {
            select.setArray(1, connection.createArrayOf("uuid", campaigns.toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    counts.put(row.getObject("campaign_id", UUID.class), Counts.of(row));
                }
            }
            return counts;
        } catch (SQLException e) {
            throw new IllegalStateException("what was counted could not be read", e);
        }
    }

    public Counts of(UUID campaign) {
        return of(List.of(campaign)).getOrDefault(campaign, Counts.NONE);
    }
}
