package masthead.platform.persistence;

import java.security.SecureRandom;
import java.util.Base64;

/** Secrets that nobody can guess: 256 random bits each. */
public final class RandomSecret {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private RandomSecret() {}

    public static byte[] bytes() {
        byte[] secret = new byte[BYTES];
        RANDOM.nextBytes(secret);
        return secret;
    }

    /** One in 43 characters that headers, addresses and files take as they are (RFC 4648, section 5). */
    public static String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes());
    }
}
