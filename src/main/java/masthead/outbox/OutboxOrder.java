package masthead.outbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Gives events their places, when the transactions that told of them have ended. One instance does it at a time, so places become
 * visible one after the other; a transaction that stays open for minutes keeps nobody else's event waiting.
 */
@ApplicationScoped
public class OutboxOrder {

    /** Held while places are given; any number that nothing else uses. */
    private static final long LOCK = 0x4d614f7574626f78L;

    private final DataSource database;

    OutboxOrder(DataSource database) {
        this.database = database;
    }

    /** Costs one look where there is nothing to do. */
    public void give() throws SQLException {
        if (isSomethingToDo()) {
            QuarkusTransaction.requiringNew().call(this::giveAll);
        }
    }

    private boolean isSomethingToDo() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement look = connection.prepareStatement(
                        "SELECT 1 FROM outbox WHERE place IS NULL LIMIT 1 FOR UPDATE SKIP LOCKED");
                ResultSet row = look.executeQuery()) {
            return row.next();
        }
    }

    /** The second statement sees all that the one who had the lock before has done. */
    private boolean giveAll() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement lock = connection.prepareStatement("SELECT pg_try_advisory_xact_lock(?)");
                PreparedStatement give = connection.prepareStatement("""
                UPDATE outbox SET place = given.place FROM (
                    SELECT id, (SELECT coalesce(max(place), 0) FROM outbox) + row_number() OVER (ORDER BY position) AS place
                    FROM outbox WHERE place IS NULL) given
                WHERE outbox.id = given.id""")) {
            lock.setLong(1, LOCK);
            try (ResultSet row = lock.executeQuery()) {
                row.next();
                return row.getBoolean(1) && give.executeUpdate() > 0;
            }
        }
    }
}
