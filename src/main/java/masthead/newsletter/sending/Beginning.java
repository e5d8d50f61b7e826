package masthead.newsletter.sending;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** Writes down who is to get an edition: by the database alone, however many they are, and once. */
@ApplicationScoped
class Beginning {

    private static final Logger LOG = Logger.getLogger(Beginning.class);

    private static final String MEMBERS_ONLY =
            " AND EXISTS (SELECT FROM active_member m WHERE m.email_hash = b.email_hash)";

    /** Whoever is suppressed is written down too, so that the desk can see why they got nothing. */
    private static final String FILL = """
            INSERT INTO delivery (id, edition_id, subscription_id, state, queued_at, due_at, settled_at, reason)
            SELECT uuidv7(), ?, s.id, CASE WHEN x.email_hash IS NULL THEN 'queued' ELSE 'suppressed' END, at.now,
                   CASE WHEN x.email_hash IS NULL THEN at.now END, CASE WHEN x.email_hash IS NOT NULL THEN at.now END,
                   CASE WHEN x.email_hash IS NOT NULL THEN 'suppressed' END
            FROM (SELECT clock_timestamp() AS now) at, subscription s JOIN subscriber b ON b.id = s.subscriber_id
            LEFT JOIN suppression x ON x.email_hash = b.email_hash
            WHERE s.newsletter_id = (SELECT newsletter_id FROM edition WHERE id = ?) AND s.state = 'subscribed'""";

    private final DataSource database;

    Beginning(DataSource database) {
        this.database = database;
    }

    /** Editions that are being sent; of each it is known who is to get it. */
    List<Ledger.Target> underWay() throws SQLException {
        List<Ledger.Target> targets = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                SELECT e.id, b.edition_id IS NOT NULL, (
                    SELECT members_only FROM edition_rendering r WHERE r.edition_id = e.id ORDER BY number DESC LIMIT 1)
                FROM edition e LEFT JOIN edition_sending b ON b.edition_id = e.id
                WHERE e.state = 'sending' ORDER BY e.id""");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                Ledger.Target target = new Ledger.Target(row.getObject(1, UUID.class), row.getBoolean(3));
                if (row.getBoolean(2) || begin(target)) {
                    targets.add(target);
                }
            }
        }
        return targets;
    }

    /** Whoever comes second waits for the first, and finds it done. */
    private boolean begin(Ledger.Target target) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement begin = connection.prepareStatement("""
                    INSERT INTO edition_sending (edition_id, began_at, since)
                    SELECT id, clock_timestamp(), clock_timestamp() FROM edition WHERE id = ? AND state = 'sending' FOR SHARE
                    ON CONFLICT DO NOTHING""");
                    PreparedStatement fill = connection.prepareStatement(
                            FILL + (target.membersOnly() ? MEMBERS_ONLY : "") + " ORDER BY s.id")) {
                begin.setObject(1, target.edition());
                if (begin.executeUpdate() > 0) {
                    fill.setObject(1, target.edition());
                    fill.setObject(2, target.edition());
                    LOG.infof("Edition %s goes to %d recipients", target.edition(), fill.executeUpdate());
                }
                connection.commit();
                return true;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }
}
