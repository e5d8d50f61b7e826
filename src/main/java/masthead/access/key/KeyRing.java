package masthead.access.key;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.AuthenticationFailedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import masthead.access.Caller;
import org.jspecify.annotations.Nullable;

/**
 * All keys, as they were some seconds ago at most: what happens to one holds at once where it is done, and within those seconds on
 * other instances.
 */
@ApplicationScoped
class KeyRing {

    private static final Duration KEPT = Duration.ofSeconds(5);
    private static final String ALL = "";

    private final TransactionSynchronizationRegistry transaction;
    private final LastUses uses;
    private final Clock clock;
    private final LoadingCache<String, List<KnownKey>> keys =
            Caffeine.newBuilder().expireAfterWrite(KEPT).build(all -> load());

    KeyRing(TransactionSynchronizationRegistry transaction, LastUses uses, Clock clock) {
        this.transaction = transaction;
        this.uses = uses;
        this.clock = clock;
    }

    /**
     * Who holds this key. Compared with every one in constant time.
     *
     * @param origin of the page that the request says to come from
     * @throws AuthenticationFailedException with a problem as its cause
     */
    Caller holderOf(String key, @Nullable String origin) {
        Instant now = clock.instant();
        byte[] hash = new KeySecret(key).hash();
        KnownKey found = null;
        for (KnownKey one : keys.get(ALL)) {
            if (one.isOf(hash, now)) {
                found = one;
            }
        }
        KeyRefused refused = found == null
                ? KeyRefused.UNKNOWN
                : found.isRevoked()
                        ? KeyRefused.REVOKED
                        : found.isExpired(now) ? KeyRefused.EXPIRED : found.isOpenTo(origin) ? null : KeyRefused.ORIGIN;
        if (found == null || refused != null) {
            throw (refused == null ? KeyRefused.UNKNOWN : refused).exception();
        }
        uses.note(found.holder().id(), now);
        return found.holder();
    }

    /** To be called in each transaction that changes a key. */
    void changes() {
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                // Of this one key, which also waits for a load that has begun before: it may have read what was.
                keys.invalidate(ALL);
            }
        });
    }

    private static List<KnownKey> load() {
        return QuarkusTransaction.requiringNew()
                .call(() -> ApiKey.<ApiKey>listAll().stream().map(ApiKey::known).toList());
    }
}
