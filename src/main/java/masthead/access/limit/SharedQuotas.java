package masthead.access.limit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import masthead.platform.persistence.KeyedHashes;

/**
 * What each of many has used of a quota, in the database, so that it holds for all instances together. One row says when all that
 * was used will have come back; one statement takes the next, or finds no room.
 */
@ApplicationScoped
class SharedQuotas {

    private static final String PURPOSE = "rate-limit";
    private static final double NANOS = 1e9;

    private final DataSource database;
    private final KeyedHashes hashes;

    SharedQuotas(DataSource database, KeyedHashes hashes) {
        this.database = database;
        this.hashes = hashes;
    }

    /** On its own: what the caller's transaction becomes of does not give it back. */
    Use take(Quota quota, String whose) {
        return QuarkusTransaction.suspendingExisting().call(() -> takeNow(quota, whose));
    }

    private Use takeNow(Quota quota, String whose) throws SQLException {
        byte[] id = hash(quota, whose);
        try (Connection connection = database.getConnection();
                PreparedStatement take = connection.prepareStatement("""
                INSERT INTO rate_limit AS used (id, free_at) VALUES (?, clock_timestamp() + make_interval(secs => ?))
                ON CONFLICT (id) DO UPDATE
                    SET free_at = greatest(used.free_at, clock_timestamp()) + make_interval(secs => ?)
                    WHERE greatest(used.free_at, clock_timestamp()) + make_interval(secs => ?)
                        <= clock_timestamp() + make_interval(secs => ?)
                RETURNING extract(epoch FROM free_at - clock_timestamp())""")) {
            double each = quota.each().toNanos() / NANOS;
            take.setBytes(1, id);
            take.setDouble(2, each);
            take.setDouble(3, each);
            take.setDouble(4, each);
            take.setDouble(5, quota.window().toNanos() / NANOS);
            try (ResultSet row = take.executeQuery()) {
                if (!row.next()) {
                    return new Use(quota, false, 0, quota.window(), quota.each());
                }
                Duration used = Duration.ofNanos((long) (Math.max(0, row.getDouble(1)) * NANOS));
                long remaining = quota.window().minus(used).dividedBy(quota.each());
                return new Use(quota, true, Math.max(0, remaining), used, Duration.ZERO);
            }
        }
    }

    /** Rows of which all has come back say nothing any more. */
    @Scheduled(every = "10m", delayed = "3m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement delete =
                        connection.prepareStatement("DELETE FROM rate_limit WHERE free_at < clock_timestamp()")) {
            delete.executeUpdate();
        }
    }

    /** Nobody's address is stored, and nobody can try which one it was. */
    private byte[] hash(Quota quota, String whose) {
        return hashes.of(PURPOSE, (quota.name() + '\n' + whose).getBytes(StandardCharsets.UTF_8));
    }
}
