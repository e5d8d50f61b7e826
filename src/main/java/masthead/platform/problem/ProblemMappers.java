package masthead.platform.problem;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import masthead.platform.problem.Problem.Fault;
import org.hibernate.exception.ConstraintViolationException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Makes a problem of whatever ends a request. The one place that decides what a caller learns of a failure. */
public class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    /** Seconds after which a caller may try again what found the service busy. */
    public static final int RETRY_AFTER = 1;

    @ServerExceptionMapper
    public Response problem(ProblemException e) {
        return answer(e.problem());
    }

    @ServerExceptionMapper
    public Response unauthenticated(AuthenticationFailedException e) {
        return answer(unauthorized(e));
    }

    @ServerExceptionMapper
    public Response unauthenticated(UnauthorizedException e) {
        return answer(unauthorized());
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException e) {
        return answer(Problem.of(ProblemType.FORBIDDEN, "Nobody may do this."));
    }

    @ServerExceptionMapper
    public Response web(WebApplicationException e) {
        int status = e.getResponse().getStatus();
        if (status < 400) {
            return e.getResponse();
        }
        if (e instanceof NotFoundException) {
            return answer(
                    Problem.of(ProblemType.NOT_FOUND, "No such address. The API reference lists those there are."));
        }
        if (status >= 500) {
            LOG.error("A request failed", e);
        }
        return answer(Problem.of(ProblemType.of(status), wording(ProblemType.of(status))));
    }

    @ServerExceptionMapper
    public Response anything(Throwable e) {
        for (Throwable cause : causes(e)) {
            if (cause instanceof ProblemException problem) {
                return answer(problem.problem());
            }
            if (cause instanceof ConstraintViolationException violation) {
                Problem known = constraint(violation.getConstraintName());
                if (known != null) {
                    return answer(known);
                }
            }
            if (cause instanceof SQLException sql && isPassing(sql)) {
                LOG.warnf("The database is busy: %s", sql.getMessage());
                return answer(
                        Problem.of(ProblemType.UNAVAILABLE, "The database is busy. Nothing was changed; try again."));
            }
            if (cause instanceof SQLException sql && isLost(sql)) {
                LOG.warnf("The database is away: %s", sql.getMessage());
                return answer(Problem.of(
                        ProblemType.UNAVAILABLE,
                        "The connection to the database was lost. Whether anything was changed is not known: read it again, "
                                + "or repeat the request with the same Idempotency-Key."));
            }
        }
        LOG.error("A request failed", e);
        return answer(
                Problem.of(ProblemType.INTERNAL_ERROR, "The service failed; the operator finds the cause in the log."));
    }

    public static Problem unauthorized() {
        return Problem.of(
                ProblemType.UNAUTHORIZED,
                "Send a key or a token as `Authorization: Bearer …`. None came, or it is not valid.");
    }

    /** @param reason what whoever came with the credentials may know of why they are refused */
    public static AuthenticationFailedException refused(String reason) {
        return new AuthenticationFailedException(new ProblemException(ProblemType.UNAUTHORIZED, reason));
    }

    /** Why credentials were refused, as far as whoever refused them wants it told. */
    public static Problem unauthorized(AuthenticationFailedException e) {
        return e.getCause() instanceof ProblemException told ? told.problem() : unauthorized();
    }

    /** The problem that the caller could have avoided, if a failure is one. */
    public static @Nullable Problem known(Throwable e) {
        for (Throwable cause : causes(e)) {
            Problem known = cause instanceof ProblemException problem
                    ? problem.problem()
                    : cause instanceof ConstraintViolationException violation
                            ? constraint(violation.getConstraintName())
                            : null;
            if (known != null) {
                return known;
            }
        }
        return null;
    }

    /** Whether what failed may well succeed when it is tried again: the database is busy or away. */
    public static boolean isPassing(Throwable e) {
        return causes(e).stream()
                .anyMatch(cause -> cause instanceof SQLException sql && (isPassing(sql) || isLost(sql)));
    }

    private static Response answer(Problem problem) {
        return problem.response().build();
    }

    private static String wording(ProblemType type) {
        return switch (type) {
            case NOT_ACCEPTABLE -> "`Accept` names no media type that this address answers with.";
            case UNSUPPORTED_MEDIA_TYPE -> "Send application/json, and application/merge-patch+json with PATCH.";
            case CONTENT_TOO_LARGE -> "The body is larger than the service reads.";
            default -> type.title() + ".";
        };
    }

    /** Constraints of the database that a request can run into are named `<table>_<field>_key`. */
    private static @Nullable Problem constraint(@Nullable String name) {
        Fault fault = name == null
                ? null
                : name.endsWith("_slug_key")
                        ? slugTaken()
                        : name.endsWith("_from_key")
                                ? fromTaken()
                                : name.endsWith("_name_key")
                                        ? nameTaken()
                                        : name.endsWith("_email_key") ? emailTaken() : null;
        return fault == null ? null : ProblemException.invalid(List.of(fault)).problem();
    }

    public static Fault fromTaken() {
        return Fault.at("/from", "taken", "is redirected already");
    }

    private static Fault nameTaken() {
        return Fault.at("/name", "taken", "is or was another's, and stays theirs");
    }

    private static Fault emailTaken() {
        return Fault.at("/email", "taken", "is the address of another, however it is spelled");
    }

    public static Fault slugTaken() {
        return Fault.at("/slug", "taken", "is the address of another, now or formerly");
    }

    /** Lock not available, deadlock, serialization failure, too many connections, cancelled, no free connection in time. */
    private static boolean isPassing(SQLException e) {
        String state = e.getSQLState();
        return state == null
                ? String.valueOf(e.getMessage()).contains("timeout")
                : Set.of("55P03", "40P01", "40001", "53300", "57014").contains(state);
    }

    /** Connection refused or lost, server shutting down or starting, transaction idle or at work for too long. */
    private static boolean isLost(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        return state.startsWith("08")
                || state.startsWith("57P0")
                || Set.of("25P03", "25P04").contains(state);
    }

    private static List<Throwable> causes(Throwable e) {
        List<Throwable> causes = new ArrayList<>();
        Set<Throwable> seen = new HashSet<>();
        for (Throwable cause = e; cause != null && seen.add(cause); cause = cause.getCause()) {
            causes.add(cause);
            for (Throwable suppressed : cause.getSuppressed()) {
                if (seen.add(suppressed)) {
                    causes.add(suppressed);
                }
            }
        }
        return causes;
    }
}
