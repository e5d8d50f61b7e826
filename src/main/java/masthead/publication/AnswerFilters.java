package masthead.publication;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/** Gives remembered answers before anything else is done, and every answer the commit that it knows of. */
public class AnswerFilters {

    private static final Set<String> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    /** What stands in the path of a link in a mail. */
    private static final String TOKEN = "token";

    private final ReaderRequest request;
    private final ContentClock clock;

    AnswerFilters(ReaderRequest request, ContentClock clock) {
        this.request = request;
        this.clock = clock;
    }

    @ServerRequestFilter(preMatching = true, nonBlocking = true)
    public @Nullable Response remembered(ContainerRequestContext exchange) {
        String method = exchange.getMethod();
        return method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD) ? request.remembered() : null;
    }

    /** Delivery is where the desk is not. Who follows a link in a mail has no key, and needs none: the link is for that person. */
    @ServerRequestFilter(priority = Priorities.AUTHORIZATION)
    public void guard(ContainerRequestContext exchange) {
        String path = exchange.getUriInfo().getPath();
        if (READS.contains(exchange.getMethod())
                && path.startsWith("/v1/")
                && !path.startsWith("/v1/admin")
                && !exchange.getUriInfo().getPathParameters().containsKey(TOKEN)) {
            request.requireReader();
        }
    }

    @ServerResponseFilter
    public void commit(ContainerResponseContext answer) {
        if (!answer.getHeaders().containsKey(Answer.COMMIT)) {
            answer.getHeaders().putSingle(Answer.COMMIT, clock.known());
        }
    }
}
