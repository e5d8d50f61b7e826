package masthead.platform.http;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** Entity tags (RFC 9110, section 8.8.3). All are strong: equal tags mean equal bytes. */
public final class ETags {

    private ETags() {}

    /** The tag of a desk object: its version. */
    public static String ofVersion(int version) {
        return "\"" + version + "\"";
    }

    /** The tag of an answer: a digest of its bytes. */
    public static String ofContent(byte[] content) {
        byte[] digest = sha256(content);
        return "\""
                + Base64.getUrlEncoder().withoutPadding().encodeToString(digest).substring(0, 22) + "\"";
    }

    /** Whether If-None-Match names this tag; compared weakly, as RFC 9110 wants it for this header. */
    public static boolean matches(String ifNoneMatch, String etag) {
        if (ifNoneMatch.strip().equals("*")) {
            return true;
        }
        for (String tag : ifNoneMatch.split(",", -1)) {
            String stripped = tag.strip();
            if (stripped.equals(etag) || stripped.equals("W/" + etag)) {
                return true;
            }
        }
        return false;
    }

    public static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
