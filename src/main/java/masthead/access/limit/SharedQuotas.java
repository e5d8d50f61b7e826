package masthead.access.limit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * What each of many has used of a quota, in the database, so that it holds for all instances together. One row says when all that
 * was used will have come back; one statement takes the next, or finds no room.
 */
@ApplicationScoped
class SharedQuotas {

    private static final String ALGORITHM = "HmacSHA256";
    private static final double NANOS = 1e9;

    private final DataSource database;
    private final AtomicReference<byte @Nullable []> secret = new AtomicReference<>();

    SharedQuotas(DataSource database) {
        this.database = database;
    }

    /** On its own: what the caller's transaction becomes of does not give it back. */
    Use take(Quota quota, String whose) {
        return QuarkusTransaction.suspendingExisting().call(() -> takeNow(quota, whose));
    }

    private Use takeNow(Quota quota, String whose) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement take = connection.prepareStatement("""
                INSERT INTO rate_limit AS used (id, free_at) VALUES (?, clock_timestamp() + make_interval(secs => ?))
                ON CONFLICT (id) DO UPDATE
                    SET free_at = greatest(used.free_at, clock_timestamp()) + make_interval(secs => ?)
                    WHERE greatest(used.free_at, clock_timestamp()) + make_interval(secs => ?)
                        <= clock_timestamp() + make_interval(secs => ?)
                RETURNING extract(epoch FROM free_at - clock_timestamp())""")) {
            double each = quota.each().toNanos() / NANOS;
            take.setBytes(1, hash(connection, quota.name() + '\n' + whose));
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

    /** Nobody's address is stored, and without the secret nobody can try which one it was. */
    private byte[] hash(Connection connection, String text) throws SQLException {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret(connection), ALGORITHM));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    private byte[] secret(Connection connection) throws SQLException {
        byte[] known = secret.get();
        if (known != null) {
            return known;
        }
        try (PreparedStatement select = connection.prepareStatement("SELECT secret FROM rate_limit_secret");
                ResultSet row = select.executeQuery()) {
            row.next();
            byte[] read = row.getBytes(1);
            secret.set(read);
            return read;
        }
    }
}
