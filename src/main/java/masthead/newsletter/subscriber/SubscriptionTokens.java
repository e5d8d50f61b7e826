package masthead.newsletter.subscriber;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import masthead.platform.persistence.KeyedHashes;
import org.jspecify.annotations.Nullable;

/** Tokens that name a subscription and that nobody can make up: the id, and a keyed hash of it for what the token is good for. */
@ApplicationScoped
public class SubscriptionTokens {

    private static final String UNSUBSCRIBE = "newsletter-unsubscribe";
    private static final String PREFERENCES = "newsletter-preferences";

    private static final int ID_BYTES = 16;
    private static final int HASH_BYTES = 16;

    private final KeyedHashes hashes;

    SubscriptionTokens(KeyedHashes hashes) {
        this.hashes = hashes;
    }

    String unsubscribe(UUID subscription) {
        return token(UNSUBSCRIBE, subscription);
    }

    String preferences(UUID subscription) {
        return token(PREFERENCES, subscription);
    }

    /** The subscription that a token lets leave; null for a token that this service did not make for that. */
    public @Nullable UUID readUnsubscribe(String token) {
        return read(UNSUBSCRIBE, token);
    }

    public @Nullable UUID readPreferences(String token) {
        return read(PREFERENCES, token);
    }

    private String token(String purpose, UUID subscription) {
        byte[] id = ByteBuffer.allocate(ID_BYTES)
                .putLong(subscription.getMostSignificantBits())
                .putLong(subscription.getLeastSignificantBits())
                .array();
        byte[] token = Arrays.copyOf(id, ID_BYTES + HASH_BYTES);
        System.arraycopy(hashes.of(purpose, id), 0, token, ID_BYTES, HASH_BYTES);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    private @Nullable UUID read(String purpose, String token) {
        byte[] read;
        try {
            read = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException e) {
            return null;
        }
        if (read.length != ID_BYTES + HASH_BYTES) {
            return null;
        }
        ByteBuffer bytes = ByteBuffer.wrap(read);
        UUID subscription = new UUID(bytes.getLong(), bytes.getLong());
        return MessageDigest.isEqual(read, Base64.getUrlDecoder().decode(token(purpose, subscription)))
                ? subscription
                : null;
    }
}
