package masthead.newsletter.sending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;
import masthead.mail.SuppressionReason;
import masthead.mail.Suppressions;
import masthead.mail.bounce.BounceKind;
import masthead.mail.bounce.Bounced;
import org.jspecify.annotations.Nullable;

/**
 * What is reported of a mail after it has gone, in whichever order: a complaint outweighs a bounce, both that it was
 * delivered, and that what our own server said.
 */
@ApplicationScoped
class Aftermath {

    private static final int LONGEST = 400;

    private static final String SQL = """
            WITH told AS (
                UPDATE delivery SET state = ?, reason = ?, reply = coalesce(nullif(?, ''), reply), settled_at = coalesce(settled_at, ?), leased_until = NULL,
                    attempts = attempts + (state = 'leased')::int
                WHERE id = ? AND (state IN ('submitted', 'uncertain') OR (state = 'leased' AND marked_at IS NOT NULL)
                    OR (state = 'delivered' AND ? IN ('bounced', 'complained')) OR (state = 'bounced' AND ? = 'complained'))
                RETURNING id, state, reason, reply)
            INSERT INTO delivery_event (delivery_id, at, state, reason, reply)
            SELECT id, ?, state, reason, reply FROM told""";

    private final DataSource database;
    private final Suppressions suppressions;

    Aftermath(DataSource database, Suppressions suppressions) {
        this.database = database;
        this.suppressions = suppressions;
    }

    /** In the transaction of whoever tells. */
    void told(@Observes Bounced report) {
        UUID delivery = report.mailId();
        if (delivery == null) {
            return;
        }
        write(delivery, report);
        byte[] hash = report.emailHash() == null && report.kind().isFinal() ? hash(delivery) : null;
        if (hash != null) {
            suppressions.add(
                    hash,
                    report.kind() == BounceKind.COMPLAINT
                            ? SuppressionReason.COMPLAINT
                            : SuppressionReason.HARD_BOUNCE);
        }
    }

    private void write(UUID delivery, Bounced report) {
        DeliveryState state = switch (report.kind()) {
            case HARD, SOFT -> DeliveryState.BOUNCED;
            case COMPLAINT -> DeliveryState.COMPLAINED;
            case DELIVERED -> DeliveryState.DELIVERED;
        };
        @Nullable String reason = switch (report.kind()) {
            case HARD -> "no-mailbox";
            case SOFT -> "not-delivered";
            case COMPLAINT -> "complaint";
            case DELIVERED -> null;
        };
        String detail = report.detail();
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(SQL)) {
            update.setString(1, state.word());
            update.setString(2, reason);
            update.setString(3, detail.substring(0, Math.min(detail.length(), LONGEST)));
            update.setObject(4, report.at().atOffset(ZoneOffset.UTC));
            update.setObject(5, delivery);
            update.setString(6, state.word());
            update.setString(7, state.word());
            update.setObject(8, report.at().atOffset(ZoneOffset.UTC));
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the ledger could not be written", e);
        }
    }

    /** Of whom it was to; null if that is no delivery, or the person is forgotten. */
    private byte @Nullable [] hash(UUID delivery) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                SELECT b.email_hash FROM delivery d JOIN subscription s ON s.id = d.subscription_id
                JOIN subscriber b ON b.id = s.subscriber_id WHERE d.id = ?""")) {
            select.setObject(1, delivery);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getBytes(1) : null;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the ledger could not be read", e);
        }
    }
}
