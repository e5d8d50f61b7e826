package masthead.mail.sending;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Which letters wait, who is at them, and what became of them. All of it is in the database, by the database's clock. Between
 * {@code leased} and {@code handed} lies the only moment from which on a letter is never sent again, whatever happens.
 */
@ApplicationScoped
class LetterQueue {

    private static final String CLAIM = """
            UPDATE letter l SET state = 'leased', holder = ?, leased_until = clock_timestamp() + ? * interval '1 ms'
            FROM (SELECT id FROM letter WHERE state = 'queued' AND due_at <= clock_timestamp()
                  ORDER BY due_at, id LIMIT ? FOR UPDATE SKIP LOCKED) due
            WHERE l.id = due.id
            RETURNING l.id, l.at, l.attempts, l.mail""";

    private static final String HOLD = """
            UPDATE letter SET leased_until = clock_timestamp() + ? * interval '1 ms'
            WHERE holder = ? AND id = ANY (?) AND state IN ('leased', 'handed')""";

    private static final String HAND = """
            UPDATE letter SET state = 'handed' WHERE id = ? AND holder = ? AND state = 'leased'""";

    private static final String RETRY = """
            UPDATE letter SET state = CASE WHEN at + ? * interval '1 ms' < clock_timestamp() THEN 'failed' ELSE 'queued' END,
                mail = CASE WHEN at + ? * interval '1 ms' < clock_timestamp() THEN NULL ELSE mail END,
                ended_at = CASE WHEN at + ? * interval '1 ms' < clock_timestamp() THEN clock_timestamp() END,
                attempts = attempts + 1, due_at = clock_timestamp() + ? * interval '1 ms', reply = ?,
                holder = NULL, leased_until = NULL
            WHERE id = ? AND holder = ? AND state IN ('leased', 'handed')""";

    private static final String END = """
            UPDATE letter SET state = ?, reply = ?, mail = NULL, attempts = attempts + 1, ended_at = clock_timestamp(),
                holder = NULL, leased_until = NULL
            WHERE id = ? AND (holder = ? OR state = 'uncertain')""";

    private static final String GIVE_BACK = """
            UPDATE letter SET state = 'queued', holder = NULL, leased_until = NULL WHERE holder = ? AND state = 'leased'""";

    private static final String RECOVER = """
            UPDATE letter SET holder = NULL, leased_until = NULL,
                state = CASE state WHEN 'leased' THEN 'queued' ELSE 'uncertain' END,
                mail = CASE state WHEN 'leased' THEN mail END,
                reply = CASE state WHEN 'leased' THEN reply ELSE 'the service ended before the server answered' END,
                ended_at = CASE state WHEN 'leased' THEN NULL ELSE clock_timestamp() END
            WHERE state IN ('leased', 'handed') AND leased_until < clock_timestamp()""";

    private static final String CLEAN = """
            DELETE FROM letter WHERE ended_at < clock_timestamp() - ? * interval '1 ms'""";

    private final DataSource database;
    private final LetterSettings settings;

    LetterQueue(DataSource database, LetterSettings settings) {
        this.database = database;
        this.settings = settings;
    }

    /** Takes some that are due and that nobody else holds. */
    List<LeasedLetter> claim(UUID holder, int most) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement claim = connection.prepareStatement(CLAIM)) {
            claim.setObject(1, holder);
            claim.setLong(2, settings.lease().toMillis());
            claim.setInt(3, most);
            List<LeasedLetter> letters = new ArrayList<>();
            try (ResultSet row = claim.executeQuery()) {
                while (row.next()) {
                    letters.add(new LeasedLetter(
                            row.getObject(1, UUID.class),
                            row.getObject(2, OffsetDateTime.class).toInstant(),
                            row.getInt(3),
                            row.getString(4)));
                }
            }
            return letters;
        }
    }

    /** These are held for another while. */
    void hold(UUID holder, Collection<UUID> ids) throws SQLException {
        update(HOLD, settings.lease().toMillis(), holder, ids.toArray(UUID[]::new));
    }

    /** Whether it may go now: it is still there and still held. From here on it is never sent again. */
    boolean hand(UUID id, UUID holder) throws SQLException {
        return update(HAND, id, holder) > 0;
    }

    /** It is tried again later, unless it has been tried for too long. */
    void retry(UUID id, UUID holder, Duration pause, String reply) throws SQLException {
        long deadline = settings.deadline().toMillis();
        update(RETRY, deadline, deadline, deadline, pause.toMillis(), reply, id, holder);
    }

    /** Nothing is to be done with it any more, and nobody needs to know what it said. */
    void end(Connection connection, UUID id, UUID holder, String state, String reply) throws SQLException {
        update(connection, END, state, reply, id, holder);
    }

    void end(UUID id, UUID holder, String state, String reply) throws SQLException {
        try (Connection connection = database.getConnection()) {
            end(connection, id, holder, state, reply);
        }
    }

    /** What it holds and has not handed over is for others. */
    void giveBack(UUID holder) throws SQLException {
        update(GIVE_BACK, holder);
    }

    /** What others held who have died: what was not handed over waits again, of the rest nobody knows. */
    void recover() throws SQLException {
        update(RECOVER);
    }

    /** What ended long ago. */
    void clean() throws SQLException {
        update(CLEAN, settings.retention().toMillis());
    }

    private int update(String sql, Object... values) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return update(connection, sql, values);
        }
    }

    private static int update(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                update.setObject(i + 1, values[i]);
            }
            return update.executeUpdate();
        }
    }
}
