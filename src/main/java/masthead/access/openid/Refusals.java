package masthead.access.openid;

import io.quarkus.oidc.OIDCException;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import masthead.access.Outsider;
import masthead.platform.problem.ProblemMappers;
import org.jboss.logging.Logger;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;

/** Says why a token opens nothing, and tells the operator when that is because a provider is away. */
@ApplicationScoped
class Refusals {

    static final String UNKNOWN =
            "The bearer token is no key, no reader's token, and of no OpenID provider that is accepted here.";
    private static final String INVALID =
            "The token is not valid: it is not signed as it should be, or something in it is missing.";
    static final String NO_ROLE =
            "You are signed in, but none of your roles is one of the desk. Whoever manages the publisher's OpenID provider can give you one.";

    private static final Logger LOG = Logger.getLogger(Refusals.class);
    private static final Duration LOGGED_EVERY = Duration.ofMinutes(1);

    private static final Map<Integer, String> REASONS = Map.of(
            ErrorCodes.EXPIRED, "The token has expired. Get another.",
            ErrorCodes.NOT_YET_VALID, "The token is not valid yet.",
            ErrorCodes.AUDIENCE_INVALID, "The token is for another audience.",
            ErrorCodes.AUDIENCE_MISSING, "The token is for another audience.",
            ErrorCodes.ISSUER_INVALID, "The token is of another issuer.");

    private final Clock clock;
    private final Map<String, Instant> told = new ConcurrentHashMap<>();

    Refusals(Clock clock) {
        this.clock = clock;
    }

    /** A failure of authentication; or where the provider is away, somebody of whom nobody can tell who it is. */
    Uni<SecurityIdentity> of(Provider provider, Throwable failure) {
        Throwable cause = failure;
        boolean away = false;
        while (cause != null) {
            if (cause instanceof InvalidJwtException invalid) {
                return Uni.createFrom().failure(ProblemMappers.refused(reason(invalid)));
            }
            away |= cause instanceof OIDCException || cause instanceof IOException || cause instanceof TimeoutException;
            cause = cause.getCause();
        }
        if (!away) {
            if (failure instanceof SecurityException) {
                return Uni.createFrom().failure(ProblemMappers.refused(INVALID));
            }
            LOG.error("Nobody could tell who asks", failure);
            return unknown("It cannot be told now who you are. Try again.");
        }
        tell(provider, failure);
        return unknown("The OpenID provider cannot be asked now whether the token is in order. Try again.");
    }

    private static Uni<SecurityIdentity> unknown(String why) {
        return Uni.createFrom().item(Outsider.unknown(why).identity());
    }

    /** What may be told of it: nothing but what is true of one that was signed as it should be. */
    static String reason(InvalidJwtException invalid) {
        return invalid.getErrorDetails().stream()
                .map(error -> REASONS.get(error.getErrorCode()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(INVALID);
    }

    private void tell(Provider provider, Throwable failure) {
        Instant now = clock.instant();
        Instant last = told.get(provider.issuer());
        if (last == null || last.isBefore(now.minus(LOGGED_EVERY))) {
            told.put(provider.issuer(), now);
            LOG.warnf(
                    "%s.issuer: the OpenID provider %s cannot be asked (%s); nobody can sign in there until it can. All else works.",
                    provider.settings(), provider.issuer(), failure);
        }
    }
}
