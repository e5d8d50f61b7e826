package masthead.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;

/** Lets tests come with a single scope, whatever keys there are: {@code Authorization: Bearer only-<scope>}. */
@ApplicationScoped
class SingleScopes implements HttpAuthenticationMechanism {

    static final String PREFIX = "only-";

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext exchange, IdentityProviderManager identities) {
        String credentials = String.valueOf(exchange.request().getHeader("Authorization"));
        for (Scope scope : Scope.values()) {
            if (credentials.equals("Bearer " + PREFIX + scope)) {
                return Uni.createFrom()
                        .item(Caller.key(
                                        UUID.nameUUIDFromBytes(credentials.getBytes(UTF_8)),
                                        PREFIX + scope,
                                        Set.of(scope))
                                .identity());
            }
        }
        return Uni.createFrom().nullItem();
    }

    @Override
    public int getPriority() {
        return 4 * DEFAULT_PRIORITY;
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext exchange) {
        return Uni.createFrom().nullItem();
    }

    @Override
    public Uni<Boolean> sendChallenge(RoutingContext exchange) {
        return Uni.createFrom().item(false);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of();
    }
}
