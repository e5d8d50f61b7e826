package masthead.sync;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import masthead.platform.persistence.KeyedHashes;
import masthead.platform.problem.Problem.Fault;
import masthead.platform.problem.ProblemException;

/** Signs cursors, so that nobody can make one. */
@ApplicationScoped
class CursorSeal {

    private static final String PURPOSE = "sync-cursor";
    /** Half of the digest, as RFC 2104 allows. */
    private static final int LENGTH = 16;

    private final KeyedHashes hashes;

    CursorSeal(KeyedHashes hashes) {
        this.hashes = hashes;
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
        return Arrays.copyOf(hashes.of(PURPOSE, content), LENGTH);
    }
}
