package masthead.membership.gift;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import masthead.platform.persistence.RandomSecret;

/** Tokens in links to gifts: 256 random bits, of which only a hash is kept. */
final class GiftTokens {

    /** What one looks like. */
    static final String PATTERN = "[A-Za-z0-9_-]{43}";

    private GiftTokens() {}

    static String make() {
        return RandomSecret.text();
    }

    static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
