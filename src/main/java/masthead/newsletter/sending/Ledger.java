package masthead.newsletter.sending;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The ledger as those see it who send. Whoever wants to send a mail leases its row; before the server gets anything of the mail the
 * row is marked; then its result is written. All of it is in the database, by the database's clock, in few transactions for many mails.
 */
@ApplicationScoped
class Ledger {

    /** Only of editions that are being sent, and whose rendering shows nothing that was killed. */
    private static final String OPEN = """
            open AS MATERIALIZED (
                SELECT e.id, (SELECT max(number) FROM edition_rendering r WHERE r.edition_id = e.id) AS rendering
                FROM edition e WHERE e.state = 'sending' AND e.id = ANY (?) AND NOT EXISTS (
                    SELECT FROM edition_shown s JOIN document_killed k ON k.id = s.id WHERE s.edition_id = e.id))""";

    private static final String LEASE_OF_ALL = lease("");
    private static final String LEASE_OF_MEMBERS = lease("""
            WHEN NOT EXISTS (SELECT FROM active_member m WHERE m.email_hash = b.email_hash) THEN 'not-a-member'""");

    private static final String MARK = """
            WITH %s
            UPDATE delivery d SET marked_at = clock_timestamp(), leased_until = clock_timestamp() + ? * interval '1 ms'
            FROM unnest(?::uuid[], ?::uuid[]) AS w (id, lease), open, subscription s JOIN subscriber b ON b.id = s.subscriber_id
            WHERE d.id = w.id AND d.lease = w.lease AND d.state = 'leased' AND d.marked_at IS NULL AND open.id = d.edition_id
              AND d.rendering = open.rendering AND s.id = d.subscription_id AND s.state = 'subscribed'
              AND NOT EXISTS (SELECT FROM suppression x WHERE x.email_hash = b.email_hash)
            RETURNING d.id""".formatted(OPEN);

    private final DataSource database;
    private final SendingSettings settings;

    Ledger(DataSource database, SendingSettings settings) {
        this.database = database;
        this.settings = settings;
    }

    /**
     * What is wanted of the ledger at one time.
     *
     * @param results of mails that have ended
     * @param marks of mails that are about to go
     * @param from the edition that more is wanted of; null if nothing is
     * @param most how many more
     */
    record Wish(
            List<Result> results,
            List<Leased> marks,
            @Nullable Target from,
            int most) {}

    /** An edition to be sent. */
    record Target(UUID edition, boolean membersOnly) {}

    /**
     * @param marked those that may go
     * @param leased what is to be sent next
     */
    record Answer(Set<UUID> marked, List<Leased> leased) {}

    /** All of it or nothing. */
    Answer ask(Wish wish) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                if (!wish.results().isEmpty()) {
                    ResultRows.write(connection, wish.results(), settings.deadline());
                }
                Set<UUID> marked = wish.marks().isEmpty() ? Set.of() : mark(connection, wish.marks());
                Target from = wish.from();
                List<Leased> leased = from == null ? List.of() : lease(connection, from, wish.most());
                connection.commit();
                return new Answer(marked, leased);
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    private static String lease(String furtherHindrance) {
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
            RETURNING d.id, d.lease, d.edition_id, d.subscription_id, seen.email, d.rendering, d.attempts, d.due_at > d.queued_at""".formatted(OPEN, furtherHindrance);
    }

    private Set<UUID> mark(Connection connection, List<Leased> mails) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(MARK)) {
            update.setArray(
                    1,
                    uuids(
                            connection,
                            mails.stream().map(Leased::edition).distinct().toList()));
            update.setLong(2, settings.lease().toMillis());
            update.setArray(3, uuids(connection, mails.stream().map(Leased::id).toList()));
            update.setArray(
                    4, uuids(connection, mails.stream().map(Leased::lease).toList()));
            Set<UUID> marked = new HashSet<>();
            try (ResultSet row = update.executeQuery()) {
                while (row.next()) {
                    marked.add(row.getObject(1, UUID.class));
                }
            }
            return marked;
        }
    }

    private List<Leased> lease(Connection connection, Target from, int most) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement(from.membersOnly() ? LEASE_OF_MEMBERS : LEASE_OF_ALL)) {
            update.setArray(1, uuids(connection, List.of(from.edition())));
            update.setInt(2, most);
            update.setLong(3, settings.lease().toMillis());
            List<Leased> leased = new ArrayList<>();
            try (ResultSet row = update.executeQuery()) {
                while (row.next()) {
                    UUID lease = row.getObject(2, UUID.class);
                    if (lease != null) {
                        leased.add(new Leased(
                                row.getObject(1, UUID.class),
                                lease,
                                row.getObject(3, UUID.class),
                                row.getObject(4, UUID.class),
                                row.getString(5),
                                row.getInt(6),
                                row.getInt(7),
                                row.getBoolean(8)));
                    }
                }
            }
            return leased;
        }
    }

    static Array uuids(Connection connection, Collection<UUID> ids) throws SQLException {
        return connection.createArrayOf("uuid", ids.toArray());
    }
}
