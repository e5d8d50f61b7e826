package masthead.access;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import masthead.platform.http.ETags;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The keys that open the desk. The first one, {@code admin}, is given by configuration or else made at the very first start
 * and told once.
 */
@ApplicationScoped
public class ApiKeys {

    static final String ADMIN = "admin";

    private static final String PREFIX = "mh_";

    private final Optional<String> configured;
    private final Clock clock;
    private final LoadingCache<String, List<Stored>> stored = Caffeine.newBuilder()
            .refreshAfterWrite(Duration.ofSeconds(5))
            .expireAfterWrite(Duration.ofMinutes(1))
            .build(nothing -> load());

    ApiKeys(@ConfigProperty(name = "masthead.admin-key") Optional<String> configured, Clock clock) {
        this.configured = configured;
        this.clock = clock;
    }

    private record Stored(Caller caller, byte[] hash) {}

    /** Whose key it is, or null if it is nobody's. Compared in constant time. */
    @Nullable Caller holderOf(String key) {
        byte[] hash = hash(key);
        Caller holder = null;
        for (Stored one : stored.get("")) {
            if (MessageDigest.isEqual(one.hash(), hash)) {
                holder = one.caller();
            }
        }
        return holder;
    }

    void begin(@Observes StartupEvent start) {
        String made = QuarkusTransaction.requiringNew().call(this::requireAdmin);
        if (made != null) {
            tell(made);
        }
    }

    /** Gives the key only if it was made here: of several instances that start at once, one makes it. */
    private @Nullable String requireAdmin() {
        String key = configured.orElseGet(ApiKeys::generate);
        if (ApiKey.insertIfAbsent(new ApiKey(ADMIN, hash(key), clock.instant()))) {
            return configured.isPresent() ? null : key;
        }
        configured.ifPresent(given -> ApiKey.update("hash = ?1 WHERE name = ?2", hash(given), ADMIN));
        return null;
    }

    /** On the console and not in the log: logs are kept and shipped, a key must not be. */
    @SuppressWarnings("SystemOut")
    private static void tell(String key) {
        System.out.println("Admin key (shown this once): " + key);
    }

    private static List<Stored> load() {
        return QuarkusTransaction.requiringNew()
                .call(() -> ApiKey.<ApiKey>listAll().stream()
                        .map(key -> new Stored(key.holder(), key.hash()))
                        .toList());
    }

    private static String generate() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    /** Keys are random and long, so a fast hash is as good as a slow one. */
    private static byte[] hash(String key) {
        return ETags.sha256(key.getBytes(StandardCharsets.UTF_8));
    }
}
