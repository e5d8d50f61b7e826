package masthead.newsletter.sending;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** Leases mails: each to one instance, and none that must not be sent. */
final class LeaseRows {

    private static final String OF_ALL = sql("");
    private static final String OF_MEMBERS = sql("""
            WHEN NOT EXISTS (SELECT FROM active_member m WHERE m.email_hash = b.email_hash) THEN 'not-a-member'""");

    private LeaseRows() {}

    static String sql(Ledger.Target from) {
        return from.membersOnly() ? OF_MEMBERS : OF_ALL;
    }

    private static String sql(String furtherHindrance) {
        return """
            WITH %s, due AS (
                SELECT d.id, d.edition_id, d.subscription_id FROM delivery d
                WHERE d.edition_id = (SELECT id FROM open) AND d.state IN ('queued', 'deferred') AND d.due_at <= clock_timestamp()
                ORDER BY d.due_at, d.id LIMIT ? FOR UPDATE SKIP LOCKED),
            seen AS (
                SELECT due.id, b.email, (SELECT rendering FROM open) AS rendering,
                       CASE WHEN b.id IS NULL THEN 'forgotten' WHEN s.state <> 'subscribed' THEN 'unsubscribed'
                            WHEN EXISTS (SELECT FROM suppression x WHERE x.email_hash = b.email_hash) THEN 'suppressed' %s
                       END AS hindrance
                FROM due LEFT JOIN subscription s ON s.id = due.subscription_id LEFT JOIN subscriber b ON b.id = s.subscriber_id)
            UPDATE delivery d
            SET state = CASE WHEN hindrance IS NULL THEN 'leased' WHEN hindrance = 'suppressed' THEN 'suppressed' ELSE 'cancelled' END,
                lease = CASE WHEN hindrance IS NULL THEN gen_random_uuid() END,
                leased_until = CASE WHEN hindrance IS NULL THEN clock_timestamp() + ? * interval '1 ms' END,
                settled_at = CASE WHEN hindrance IS NOT NULL THEN clock_timestamp() END,
                rendering = seen.rendering, reason = hindrance, marked_at = NULL
            FROM seen WHERE d.id = seen.id
            RETURNING d.id, d.lease, d.edition_id, d.subscription_id, seen.email, d.rendering, d.attempts, d.due_at > d.queued_at""".formatted(MarkRows.OPEN, furtherHindrance);
    }

    static Leased read(ResultSet row) throws SQLException {
        return new Leased(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getObject(3, UUID.class),
                row.getObject(4, UUID.class),
                row.getString(5),
                row.getInt(6),
                row.getInt(7),
                row.getBoolean(8));
    }
}
