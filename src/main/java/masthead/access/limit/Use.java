package masthead.access.limit;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import masthead.platform.problem.Problem;
import masthead.platform.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/**
 * One request taken out of a quota, or the refusal of it.
 *
 * @param remaining how many more there is room for now
 * @param reset how long until there is room for all
 * @param retry how long until there is room for one; nothing if this one was taken
 */
record Use(Quota quota, boolean isTaken, long remaining, Duration reset, Duration retry) {

    private static final String PROPERTY = "masthead.limit";

    /** Notes it for the answer's headers. Gives the answer if there is no room. */
    @Nullable Response of(ContainerRequestContext request) {
        request.setProperty(PROPERTY, this);
        return isTaken
                ? null
                : Problem.of(
                                ProblemType.TOO_MANY_REQUESTS,
                                "There is room for %s. Nothing was done; try again in %d s."
                                        .formatted(quota.words(), seconds(retry)))
                        .response()
                        .header(HttpHeaders.RETRY_AFTER, seconds(retry))
                        .build();
    }

    /** Tells of it in an answer (draft-ietf-httpapi-ratelimit-headers-11). */
    static void tell(ContainerRequestContext request, ContainerResponseContext answer) {
        if (request.getProperty(PROPERTY) instanceof Use use) {
            answer.getHeaders().putSingle("RateLimit-Policy", use.quota.policy());
            answer.getHeaders()
                    .putSingle(
                            "RateLimit",
                            "\"%s\";r=%d;t=%d".formatted(use.quota.name(), use.remaining, seconds(use.reset)));
        }
    }

    /** Rounded up: who comes back then finds room. */
    private static long seconds(Duration time) {
        return time.plusMillis(999).toSeconds();
    }
}
