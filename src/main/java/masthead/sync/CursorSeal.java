package masthead.sync;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import masthead.platform.problem.Problem.Fault;
import masthead.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Signs cursors, so that nobody can make one (HMAC-SHA-256, RFC 2104); the secret is in the database, for all instances. */
@ApplicationScoped
class CursorSeal {

    private static final String ALGORITHM = "HmacSHA256";
    /** Half of the digest, as RFC 2104 allows. */
    private static final int LENGTH = 16;

    private final DataSource database;
    private volatile @Nullable SecretKeySpec key;

    CursorSeal(DataSource database) {
        this.database = database;
    }

    String seal(SyncCursor cursor) {
        byte[] content = cursor.bytes();
        byte[] sealed = Arrays.copyOf(content, content.length + LENGTH);
        System.arraycopy(digest(content), 0, sealed, content.length, LENGTH);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    /** @throws ProblemException 400 when this service did not make it */
    SyncCursor open(String text) {
        byte[] sealed;
        try {
            sealed = Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw refused("malformed", "is none that this service gave out: it was cut off or changed on its way");
        }
        if (sealed.length <= LENGTH
                || !Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(sealed)
                        .equals(text)) {
            throw refused("malformed", "is none that this service gave out: it was cut off or changed on its way");
        }
        byte[] content = Arrays.copyOf(sealed, sealed.length - LENGTH);
        byte[] seal = Arrays.copyOfRange(sealed, content.length, sealed.length);
        if (!MessageDigest.isEqual(seal, digest(content))) {
            throw refused("forged", "is not signed by this installation");
        }
        try {
            return SyncCursor.of(content);
        } catch (IOException e) {
            throw refused("malformed", "is of a version that is not read any more");
        }
    }

    private static ProblemException refused(String code, String detail) {
        return ProblemException.malformed(Fault.ofParameter("cursor", code, detail));
    }

    private byte[] digest(byte[] content) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key());
            return Arrays.copyOf(mac.doFinal(content), LENGTH);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    private SecretKeySpec key() {
        SecretKeySpec known = key;
        if (known != null) {
            return known;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("SELECT secret FROM sync_key");
                ResultSet row = select.executeQuery()) {
            row.next();
            SecretKeySpec read = new SecretKeySpec(row.getBytes(1), ALGORITHM);
            key = read;
            return read;
        } catch (SQLException e) {
            throw new IllegalStateException("the secret could not be read", e);
        }
    }
}
