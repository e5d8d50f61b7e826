package masthead.newsletter.sending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import masthead.newsletter.edition.EditionLedger;

/** What the desk decides of an edition that is being sent, written into the ledger in the same transaction. */
@ApplicationScoped
class Decisions implements EditionLedger {

    private final DataSource database;

    Decisions(DataSource database) {
        this.database = database;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void cancel(UUID edition) {
        update("""
                UPDATE delivery SET state = 'cancelled', reason = 'edition-cancelled', settled_at = clock_timestamp(), due_at = NULL
                WHERE edition_id = ? AND state IN ('queued', 'deferred')""", edition);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void resume(UUID edition) {
        update("""
                UPDATE edition_sending s SET since = clock_timestamp(),
                    tried_before = (SELECT count(*) FROM delivery d WHERE d.edition_id = s.edition_id
                        AND d.state IN ('submitted', 'uncertain', 'delivered', 'bounced', 'complained')),
                    bounced_before = (SELECT count(*) FROM delivery d WHERE d.edition_id = s.edition_id AND d.state = 'bounced')
                WHERE edition_id = ?""", edition);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public int resend(UUID edition, List<UUID> deliveries) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement("""
                WITH again AS (
                    UPDATE delivery SET state = 'queued', due_at = clock_timestamp(), marked_at = NULL, lease = NULL, settled_at = NULL,
                        first_tried_at = NULL, reason = 'resent'
                    WHERE edition_id = ? AND state = 'uncertain' AND (? OR id = ANY (?)) RETURNING id)
                INSERT INTO delivery_event (delivery_id, at, state, reason)
                SELECT id, clock_timestamp(), 'queued', 'resent' FROM again""")) {
            update.setObject(1, edition);
            update.setBoolean(2, deliveries.isEmpty());
            update.setArray(3, LedgerLine.uuids(connection, deliveries));
            return update.executeUpdate();
        } catch (SQLException e) {
            throw unwritable(e);
        }
    }

    private void update(String sql, UUID edition) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            update.setObject(1, edition);
            update.executeUpdate();
        } catch (SQLException e) {
            throw unwritable(e);
        }
    }

    private static IllegalStateException unwritable(SQLException e) {
        return new IllegalStateException("the ledger could not be written", e);
    }
}
