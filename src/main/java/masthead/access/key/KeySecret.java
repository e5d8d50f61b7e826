package masthead.access.key;

import java.nio.charset.StandardCharsets;
import masthead.platform.http.ETags;
import masthead.platform.persistence.RandomSecret;

/** What a key is on the wire. It is told once, and only its hash is kept. */
record KeySecret(String text) {

    /** What tells a key from every other bearer token. */
    static final String PREFIX = "mh_";

    /** The prefix and as much as tells few keys apart. */
    private static final int SHOWN = PREFIX.length() + 4;

    static KeySecret generate() {
        return new KeySecret(PREFIX + RandomSecret.text());
    }

    /** Keys are random and long, so a fast hash is as good as a slow one. */
    byte[] hash() {
        return ETags.sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    /** By what its holder recognises it in a list. */
    String hint() {
        return text.substring(0, SHOWN);
    }

    /** Whatever is logged, the key is not. */
    @Override
    public String toString() {
        return "KeySecret";
    }
}
