package masthead.campaign.progress;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Counts a campaign anew from the ledger, in one statement with what the counters say: both as of the same moment. */
@ApplicationScoped
class Recount {

    private static final String RECOUNT = """
            WITH entry AS (
                SELECT w.person, w.joins, w.before, w.after, w.gifts, w.gives, %s AS amount
                FROM campaign_entry ce
                JOIN campaign c ON c.id = ce.campaign_id
                JOIN contribution_worth w ON w.entry_id = ce.entry_id
                WHERE ce.campaign_id = ?)
            , person AS (
                SELECT sum(joins) AS joins, sum(gives) AS gives, %s
                FROM entry WHERE person IS NOT NULL GROUP BY person)
            SELECT p.*, e.*, null::timestamptz AS changed_at
            FROM (SELECT count(*) FILTER (WHERE joins > 0) AS new_members,
                         coalesce(sum(%s), 0) AS members,
                         count(*) FILTER (WHERE gives > 0) AS supporters FROM person) p,
                 (SELECT coalesce(sum(gifts), 0) AS gifts, coalesce(sum(amount), 0)::bigint AS amount FROM entry) e
            UNION ALL
            SELECT n.new_members, n.members, n.supporters, n.gifts, n.amount, n.changed_at
            FROM (SELECT %s FROM campaign_count k WHERE k.campaign_id = ?) n""".formatted(
            CountingRules.AMOUNT, CountingRules.FIRST_AND_LAST, CountingRules.MEMBERS.formatted("person"), Counts.SUM);

    private static final String SETTLED = """
            SELECT c.id FROM campaign c JOIN campaign_look_back b ON b.campaign_id = c.id
            WHERE c.live_since IS NOT NULL AND c.state <> 'archived' ORDER BY c.id""";

    private final DataSource database;

    Recount(DataSource database) {
        this.database = database;
    }

    /** What the ledger says, and what the counters. */
    record Both(Counts recounted, Counts counted) {

        boolean areEqual() {
            return recounted.isAs(counted);
        }
    }

    Both of(UUID campaign) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(RECOUNT)) {
            select.setObject(1, campaign);
            select.setObject(2, campaign);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                Counts recounted = Counts.of(row);
                row.next();
                return new Both(recounted, Counts.of(row));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("a campaign could not be counted anew", e);
        }
    }

    /** Whether there is such a campaign. */
    boolean isKnown(UUID campaign) {
        return campaigns("SELECT id FROM campaign WHERE id = ?", campaign).contains(campaign);
    }

    /** Those that readers have or had. */
    List<UUID> all() {
        return campaigns(SETTLED, null);
    }

    private List<UUID> campaigns(String sql, @Nullable UUID id) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            if (id != null) {
                select.setObject(1, id);
            }
            List<UUID> ids = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getObject(1, UUID.class));
                }
            }
            return ids;
        } catch (SQLException e) {
            throw new IllegalStateException("campaigns could not be read", e);
        }
    }
}
