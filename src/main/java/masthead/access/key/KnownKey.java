package masthead.access.key;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.Set;
import masthead.access.Caller;
import org.jspecify.annotations.Nullable;

/** A key as requests are compared with it. */
record KnownKey(
        Caller holder,
        byte[] hash,
        byte @Nullable [] previousHash,
        @Nullable Instant previousUntil,
        @Nullable Instant expiresAt,
        boolean isRevoked,
        Set<String> allowedOrigins) {

    /** Whether this is its secret, or the one before while that works; in constant time. */
    boolean isOf(byte[] presented, Instant now) {
        boolean isPresent = MessageDigest.isEqual(hash, presented);
        boolean isPrevious = previousHash != null && MessageDigest.isEqual(previousHash, presented);
        return isPresent || (isPrevious && previousUntil != null && now.isBefore(previousUntil));
    }

    boolean isExpired(Instant now) {
        return expiresAt != null && !now.isBefore(expiresAt);
    }

    /** Whether pages of this origin may use it; what is no page says none. */
    boolean isOpenTo(@Nullable String origin) {
        return origin == null || allowedOrigins.isEmpty() || allowedOrigins.contains(origin);
    }
}
