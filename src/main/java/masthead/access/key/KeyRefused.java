package masthead.access.key;

import io.quarkus.security.AuthenticationFailedException;
import java.util.Locale;
import java.util.Map;
import masthead.platform.problem.Problem;
import masthead.platform.problem.ProblemException;
import masthead.platform.problem.ProblemMappers;
import masthead.platform.problem.ProblemType;

/** Why what came as a key opens nothing. Whoever holds a real one is told what became of it; whoever guesses learns nothing. */
enum KeyRefused {
    UNKNOWN(ProblemMappers.unauthorized()),
    EXPIRED(Problem.of(ProblemType.UNAUTHORIZED, "This key has expired. Ask whoever gave it to you for another.")),
    REVOKED(Problem.of(ProblemType.UNAUTHORIZED, "This key was revoked. Ask whoever gave it to you for another.")),
    ORIGIN(Problem.of(ProblemType.FORBIDDEN, "Pages of this origin (`Origin`) may not use this key."));

    private static final String REASON = "masthead.refused";

    @SuppressWarnings("ImmutableEnumChecker")
    private final Problem problem;

    KeyRefused(Problem problem) {
        this.problem = problem;
    }

    /** As the framework wants to be told, with the problem as the cause. */
    AuthenticationFailedException exception() {
        return new AuthenticationFailedException(
                new ProblemException(problem), Map.of(REASON, name().toLowerCase(Locale.ROOT)));
    }

    /** The word for it, for those who count. */
    static String reason(Throwable refused) {
        return refused instanceof AuthenticationFailedException failed
                        && failed.getAttribute(REASON) instanceof String word
                ? word
                : "unknown";
    }
}
