package masthead.access.openid;

import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.runtime.OidcTenantConfig.ApplicationType;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An OpenID provider whose tokens are accepted.
 *
 * @param settings what its settings begin with
 * @param framework how the framework is told of it
 */
record Provider(String settings, String issuer, String audience, OidcTenantConfig framework) {

    /** A key that is not known yet is looked for at most this often, whoever makes up ids of keys. */
    private static final Duration NEW_KEYS = Duration.ofSeconds(5);

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    /** Clocks differ. */
    private static final int GRACE_SECONDS = 5;

    /**
     * @param settings what the settings begin with
     * @return null where there is none
     * @throws ConfigurationException where the settings cannot be
     */
    static @Nullable Provider of(String settings, Optional<String> issuer, Optional<String> audience) {
        if (issuer.isEmpty() && audience.isEmpty()) {
            return null;
        }
        if (issuer.isEmpty() || audience.isEmpty()) {
            throw new ConfigurationException("%s.%s is set, but not %s.%s: set both, or neither."
                    .formatted(
                            settings,
                            issuer.isEmpty() ? "audience" : "issuer",
                            settings,
                            issuer.isEmpty() ? "issuer" : "audience"));
        }
        if (!isWebAddress(issuer.get())) {
            throw new ConfigurationException(
                    "%s.issuer is %s: set it to the http or https URL that the provider's tokens have as their issuer (iss)."
                            .formatted(settings, issuer.get()));
        }
        return new Provider(settings, issuer.get(), audience.get(), framework(settings, issuer.get(), audience.get()));
    }

    private static boolean isWebAddress(String text) {
        try {
            URI address = URI.create(text);
            return ("http".equals(address.getScheme()) || "https".equals(address.getScheme()))
                    && address.getHost() != null
                    && address.getQuery() == null
                    && address.getFragment() == null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static OidcTenantConfig framework(String name, String issuer, String audience) {
        var config = OidcTenantConfig.authServerUrl(issuer)
                .tenantId(name)
                .applicationType(ApplicationType.SERVICE)
                .token()
                .issuer(issuer)
                .audience(audience)
                .subjectRequired(true)
                .lifespanGrace(GRACE_SECONDS)
                .forcedJwkRefreshInterval(NEW_KEYS)
                .allowJwtIntrospection(false)
                .allowOpaqueTokenIntrospection(false)
                .end();
        config.connectionTimeout(PATIENCE);
        return config.build();
    }

    /** Where the provider tells of itself (OpenID Connect Discovery 1.0, section 4). */
    URI discovery() {
        return URI.create(issuer.replaceFirst("/$", "") + "/.well-known/openid-configuration");
    }
}
