package masthead.campaign.progress;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import masthead.contribution.NamedCampaigns;

/** Tells the ledger which campaigns there are. */
@ApplicationScoped
class CampaignsOfTheLedger implements NamedCampaigns {

    private final DataSource database;

    CampaignsOfTheLedger(DataSource database) {
        this.database = database;
    }

    @Override
    public Map<UUID, Named> of(Collection<UUID> ids) {
        Map<UUID, Named> found = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT id, goal_currency FROM campaign WHERE id = ANY (?) AND trashed_at IS NULL")) {
            select.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.put(row.getObject(1, UUID.class), new Named(row.getString(2)));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("campaigns could not be read", e);
        }
    }
}
