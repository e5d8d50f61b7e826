package masthead.newsletter.sending;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/**
 * Marks mails that are about to go: all of a list with one statement. Whatever speaks against sending one is looked at here once
 * more, as it may have been leased a while ago.
 */
final class MarkRows {

    /** Only of editions that are being sent, and whose rendering shows nothing that was killed. */
    static final String OPEN = """
            open AS MATERIALIZED (
                SELECT e.id, last.number AS rendering, last.members_only FROM edition e CROSS JOIN LATERAL (
                    SELECT r.number, r.members_only FROM edition_rendering r WHERE r.edition_id = e.id ORDER BY r.number DESC LIMIT 1) last
                WHERE e.state = 'sending' AND e.id = ANY (?) AND NOT EXISTS (
                    SELECT FROM edition_shown s JOIN document_killed k ON k.id = s.id WHERE s.edition_id = e.id))""";

    /**
     * Rows are found by their ids, and nothing else here can be asked of an index: whatever is known of the rows, there is one way to
     * them. A lease names one hold of one row, so that it need not be said which belongs to which.
     */
    static final String SQL = """
            WITH %s
            UPDATE delivery d SET marked_at = clock_timestamp(), leased_until = clock_timestamp() + ? * interval '1 ms'
            WHERE d.id = ANY (?) AND d.lease = ANY (?) AND d.leased_until IS NOT NULL AND d.marked_at IS NULL
              AND (SELECT s.state = 'subscribed' AND NOT EXISTS (SELECT FROM suppression x WHERE x.email_hash = b.email_hash)
                       AND d.rendering = (SELECT o.rendering FROM open o WHERE o.id = d.edition_id
                           AND (NOT o.members_only OR EXISTS (SELECT FROM active_member m WHERE m.email_hash = b.email_hash)))
                   FROM subscription s JOIN subscriber b ON b.id = s.subscriber_id WHERE s.id = d.subscription_id)
            RETURNING d.id""".formatted(OPEN);

    private MarkRows() {}

    /** @param first the place of its first parameter */
    static void set(PreparedStatement write, int first, List<Leased> mails, Duration lease) throws SQLException {
        Connection connection = write.getConnection();
        write.setArray(
                first,
                LedgerLine.uuids(
                        connection,
                        mails.stream().map(Leased::edition).distinct().toList()));
        write.setLong(first + 1, lease.toMillis());
        write.setArray(
                first + 2,
                LedgerLine.uuids(connection, mails.stream().map(Leased::id).toList()));
        write.setArray(
                first + 3,
                LedgerLine.uuids(connection, mails.stream().map(Leased::lease).toList()));
    }
}
