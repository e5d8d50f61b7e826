package masthead.access.openid;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TenantConfigResolver;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The providers whose tokens are accepted: the staff's and the readers', which may be one. */
@ApplicationScoped
class Providers implements TenantConfigResolver {

    private static final String CHOSEN = Providers.class.getName();

    private final @Nullable Provider staff;
    private final @Nullable Provider readers;
    private final ObjectMapper json;

    Providers(StaffSettings staff, ReaderSettings readers, ObjectMapper json) {
        this.staff = Provider.of("masthead.staff", staff.issuer(), staff.audience());
        this.readers = Provider.of("masthead.readers", readers.issuer(), readers.audience());
        this.json = json;
        if (this.staff != null
                && this.readers != null
                && this.staff.issuer().equals(this.readers.issuer())
                && this.staff.audience().equals(this.readers.audience())) {
            throw new ConfigurationException(
                    "masthead.staff and masthead.readers have the same issuer and audience: give readers another audience.");
        }
    }

    List<Provider> all() {
        return Stream.of(staff, readers).filter(Objects::nonNull).toList();
    }

    boolean isStaffs(Provider provider) {
        return provider.equals(staff);
    }

    /** The one that a token says it is from, null if it is none of them; whether that is true is still to be seen. */
    @Nullable Provider namedBy(String token) {
        Claims claims = Claims.unverified(token, json);
        if (claims == null) {
            return null;
        }
        List<Provider> issuers = all().stream()
                .filter(provider -> provider.issuer().equals(claims.text("iss")))
                .toList();
        return issuers.stream()
                .filter(provider -> claims.texts("aud").contains(provider.audience()))
                .findFirst()
                .orElse(issuers.isEmpty() ? null : issuers.getFirst());
    }

    /** What the framework is to check the token of this request against. */
    void choose(RoutingContext exchange, Provider provider) {
        exchange.put(CHOSEN, provider.framework());
    }

    @Override
    public Uni<OidcTenantConfig> resolve(RoutingContext exchange, OidcRequestContext<OidcTenantConfig> context) {
        return Uni.createFrom().item(exchange.<OidcTenantConfig>get(CHOSEN));
    }
}
