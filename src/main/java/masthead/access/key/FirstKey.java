package masthead.access.key;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The first key, {@code admin}: given by configuration or else made at the very first start and told once. */
@ApplicationScoped
class FirstKey {

    private static final String ADMIN = "admin";

    private final Optional<KeySecret> configured;
    private final Actors actors;
    private final Clock clock;

    FirstKey(@ConfigProperty(name = "masthead.admin-key") Optional<String> configured, Actors actors, Clock clock) {
        this.configured = configured.map(KeySecret::new);
        this.actors = actors;
        this.clock = clock;
    }

    void begin(@Observes StartupEvent start) {
        KeySecret made = QuarkusTransaction.requiringNew().call(this::require);
        if (made != null) {
            tell(made);
        }
    }

    /** Whether the operator's configuration says what the secret of this key is. */
    boolean isConfigured(ApiKey key) {
        return configured.isPresent() && key.name().equals(ADMIN);
    }

    /** Gives the key only if it was made here: of several instances that start at once, one makes it. */
    private @Nullable KeySecret require() {
        KeySecret secret = configured.orElseGet(KeySecret::generate);
        ApiKey key = ApiKey.ofAll(ADMIN, secret, clock.instant());
        if (actors.addIfAbsent(key.id(), ADMIN)) {
            key.persist();
            return configured.isPresent() ? null : secret;
        }
        if (configured.isPresent()) {
            Objects.requireNonNull(ApiKey.named(ADMIN)).replace(secret, clock.instant());
        }
        return null;
    }

    /** On the console and not in the log: logs are kept and shipped, a key must not be. */
    @SuppressWarnings("SystemOut")
    private static void tell(KeySecret secret) {
        System.out.println("Admin key (shown this once): " + secret.text());
    }
}
