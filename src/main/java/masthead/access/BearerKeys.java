package masthead.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import masthead.platform.problem.Problem;
import masthead.platform.problem.ProblemMappers;

/**
 * Reads keys from {@code Authorization: Bearer} (RFC 6750) and says, as a problem, when one is needed. Asked only where it matters
 * who calls: at the desk, and for what not everybody may read.
 */
@ApplicationScoped
class BearerKeys implements HttpAuthenticationMechanism {

    private static final String SCHEME = "bearer ";
    private static final String PREFIX = "mh_";

    private final ObjectMapper json;

    BearerKeys(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext exchange, IdentityProviderManager identities) {
        String credentials = exchange.request().getHeader("Authorization");
        if (credentials == null) {
            return Uni.createFrom().nullItem();
        }
        if (!credentials.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Uni.createFrom().failure(new AuthenticationFailedException());
        }
        String key = credentials.substring(SCHEME.length()).strip();
        if (!key.startsWith(PREFIX)) {
            // Somebody else's to read, or to refuse.
            return Uni.createFrom().nullItem();
        }
        return identities.authenticate(new TokenAuthenticationRequest(new TokenCredential(key, "bearer")));
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext exchange) {
        return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "Bearer realm=\"desk\""));
    }

    @Override
    public Uni<Boolean> sendChallenge(RoutingContext exchange) {
        Problem problem = ProblemMappers.unauthorized();
        try {
            exchange.response()
                    .setStatusCode(problem.status())
                    .putHeader("WWW-Authenticate", "Bearer realm=\"desk\"")
                    .putHeader("Cache-Control", "no-store")
                    .putHeader("Content-Type", Problem.MEDIA_TYPE)
                    .end(json.writeValueAsString(problem));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem can be written", e);
        }
        return Uni.createFrom().item(true);
    }

    /** Before all others, so that nobody else ever sees a key, and what is said to who has none is said here. */
    @Override
    public int getPriority() {
        return 3 * DEFAULT_PRIORITY;
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(TokenAuthenticationRequest.class);
    }
}
