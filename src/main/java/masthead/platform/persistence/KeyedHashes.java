package masthead.platform.persistence;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;

/**
 * Hashes that only this installation can make, and nobody can try texts against (HMAC-SHA-256, RFC 2104). Each purpose has a
 * secret of its own in the database, for all instances.
 */
@ApplicationScoped
public class KeyedHashes {

    private static final String ALGORITHM = "HmacSHA256";

    private final DataSource database;
    private final Map<String, Mac> macs = new ConcurrentHashMap<>();

    KeyedHashes(DataSource database) {
        this.database = database;
    }

    /** 32 bytes. */
    public byte[] of(String purpose, byte[] content) {
        try {
            // What has the secret already is copied: to look for the algorithm each time costs more than the hash.
            Mac mac = (Mac) macs.computeIfAbsent(purpose, this::mac).clone();
            return mac.doFinal(content);
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(ALGORITHM + " can be copied", e);
        }
    }

    private Mac mac(String purpose) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key(purpose));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    /** On its own, for it stays whatever becomes of the transaction that wanted it first. */
    private SecretKeySpec key(String purpose) {
        return QuarkusTransaction.suspendingExisting().call(() -> readOrMake(purpose));
    }

    /** Of several instances that ask first at once, one makes it. */
    private SecretKeySpec readOrMake(String purpose) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO hash_secret (purpose, secret) VALUES (?, ?) ON CONFLICT (purpose) DO NOTHING");
                PreparedStatement select =
                        connection.prepareStatement("SELECT secret FROM hash_secret WHERE purpose = ?")) {
            insert.setString(1, purpose);
            insert.setBytes(2, RandomSecret.bytes());
            insert.executeUpdate();
            select.setString(1, purpose);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return new SecretKeySpec(row.getBytes(1), ALGORITHM);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the secret of %s could not be read".formatted(purpose), e);
        }
    }
}
