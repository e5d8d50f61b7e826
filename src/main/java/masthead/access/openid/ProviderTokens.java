package masthead.access.openid;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.spi.runtime.BlockingSecurityExecutor;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Objects;
import java.util.Set;
import masthead.access.Caller;
import masthead.access.Outsider;
import masthead.access.Role;
import masthead.access.SignedIn;
import masthead.access.reader.ReaderTokens;
import masthead.platform.problem.EarlyAnswers;
import masthead.platform.problem.Problem;
import masthead.platform.problem.ProblemMappers;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jspecify.annotations.Nullable;

/** Reads the bearer tokens (RFC 6750) that are no keys: those issued to readers here, and those of the publisher's providers. */
@ApplicationScoped
class ProviderTokens implements HttpAuthenticationMechanism {

    private static final String SCHEME = "bearer ";
    private static final String CHALLENGE = "Bearer realm=\"desk\", error=\"invalid_token\"";
    private static final String REFUSED = "masthead.refused-token";

    private final Providers providers;
    private final OidcAuthenticationMechanism framework;
    private final StaffMembers staff;
    private final ReaderTiers tiers;
    private final ReaderTokens readers;
    private final Refusals refusals;
    private final BlockingSecurityExecutor blocking;
    private final ObjectMapper json;
    private final EarlyAnswers early;

    ProviderTokens(
            Providers providers,
            OidcAuthenticationMechanism framework,
            StaffMembers staff,
            ReaderTiers tiers,
            ReaderTokens readers,
            Refusals refusals,
            BlockingSecurityExecutor blocking,
            ObjectMapper json,
            EarlyAnswers early) {
        this.providers = providers;
        this.framework = framework;
        this.staff = staff;
        this.tiers = tiers;
        this.readers = readers;
        this.refusals = refusals;
        this.blocking = blocking;
        this.json = json;
        this.early = early;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext exchange, IdentityProviderManager identities) {
        String token = token(exchange);
        if (token == null) {
            return Uni.createFrom().nullItem();
        }
        return read(token, exchange, identities).onFailure().invoke(e -> {
            // The framework takes the challenge from here then, and not in words of its own.
            exchange.put(HttpAuthenticationMechanism.class.getName(), this);
            exchange.put(REFUSED, e);
        });
    }

    private Uni<SecurityIdentity> read(String token, RoutingContext exchange, IdentityProviderManager identities) {
        if (token.startsWith(ReaderTokens.PREFIX)) {
            return blocking.executeBlocking(() -> reader(token));
        }
        Provider provider = providers.namedBy(token);
        if (provider == null) {
            return Uni.createFrom().failure(ProblemMappers.refused(Refusals.UNKNOWN));
        }
        providers.choose(exchange, provider);
        return framework
                .authenticate(exchange, identities)
                .chain(any -> blocking.executeBlocking(() -> somebody(provider, token)))
                .onFailure()
                .recoverWithUni(e -> refusals.of(provider, e));
    }

    private SecurityIdentity reader(String token) {
        try {
            return Outsider.reader(readers.opened(token)).identity();
        } catch (InvalidJwtException e) {
            throw ProblemMappers.refused(Refusals.reason(e));
        }
    }

    private SecurityIdentity somebody(Provider provider, String token) {
        Claims claims = Objects.requireNonNull(Claims.unverified(token, json));
        if (!providers.isStaffs(provider)) {
            return Outsider.reader(tiers.opened(claims)).identity();
        }
        Set<Role> roles = staff.roles(claims);
        if (roles.isEmpty()) {
            return Outsider.withoutRole(Refusals.NO_ROLE).identity();
        }
        Caller caller = staff.caller(provider.issuer(), claims, roles);
        return new SignedIn(StaffMembers.displayName(claims), claims.expiresAt()).identity(caller);
    }

    private static @Nullable String token(RoutingContext exchange) {
        String credentials = exchange.request().getHeader("Authorization");
        return credentials != null && credentials.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? credentials.substring(SCHEME.length()).strip()
                : null;
    }

    /** After that of keys, and before the framework's, which never gets to read a token by itself. */
    @Override
    public int getPriority() {
        return 2 * DEFAULT_PRIORITY;
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext exchange) {
        return Uni.createFrom().item(new ChallengeData(401, HttpHeaders.WWW_AUTHENTICATE, CHALLENGE));
    }

    @Override
    public Uni<Boolean> sendChallenge(RoutingContext exchange) {
        if (!(exchange.get(REFUSED) instanceof AuthenticationFailedException refused)) {
            return Uni.createFrom().item(false);
        }
        Problem problem = ProblemMappers.unauthorized(refused);
        early.send(exchange.response(), problem, CHALLENGE);
        return Uni.createFrom().item(true);
    }

    /** It hands tokens on, and asks nobody itself. */
    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of();
    }
}
