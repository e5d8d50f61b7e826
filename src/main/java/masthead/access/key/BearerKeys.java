package masthead.access.key;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import masthead.access.Refused;
import masthead.platform.problem.EarlyAnswers;
import masthead.platform.problem.Problem;
import masthead.platform.problem.ProblemMappers;

/**
 * Reads keys from {@code Authorization: Bearer} (RFC 6750) and says, as a problem, when one is needed. Asked only where it matters
 * who calls: at the desk, and for what not everybody may read. Every bearer token that begins like a key is one, valid or not; all
 * others are left to whoever else knows tokens.
 */
@ApplicationScoped
class BearerKeys implements HttpAuthenticationMechanism {

    private static final String SCHEME = "bearer ";
    private static final String REFUSED = BearerKeys.class.getName();

    private final EarlyAnswers early;

    BearerKeys(EarlyAnswers early) {
        this.early = early;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext exchange, IdentityProviderManager identities) {
        String credentials = exchange.request().getHeader("Authorization");
        if (credentials == null) {
            return Uni.createFrom().nullItem();
        }
        if (!credentials.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Uni.createFrom().failure(KeyRefused.UNKNOWN.exception());
        }
        String token = credentials.substring(SCHEME.length()).strip();
        if (!token.startsWith(KeySecret.PREFIX)) {
            return Uni.createFrom().nullItem();
        }
        return identities
                .authenticate(new KeyRequest(token, exchange.request().getHeader("Origin")))
                .onFailure(AuthenticationFailedException.class)
                .invoke(refused -> {
                    exchange.put(REFUSED, refused);
                    Refused.note(exchange, KeyRefused.reason(refused));
                });
    }

    /** Before any other, so that no key is ever shown to one that asks elsewhere. */
    @Override
    public int getPriority() {
        return 3 * DEFAULT_PRIORITY;
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext exchange) {
        return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", Problem.CHALLENGE));
    }

    @Override
    public Uni<Boolean> sendChallenge(RoutingContext exchange) {
        AuthenticationFailedException refused = exchange.get(REFUSED);
        Problem problem = refused == null ? ProblemMappers.unauthorized() : ProblemMappers.unauthorized(refused);
        early.send(exchange.response(), problem);
        return Uni.createFrom().item(true);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(KeyRequest.class);
    }
}
