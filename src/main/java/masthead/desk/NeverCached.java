package masthead.desk;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** What the desk answers is for the one who asked, now. */
public class NeverCached {

    @ServerResponseFilter
    public void mark(ContainerRequestContext request, ContainerResponseContext answer) {
        if (request.getUriInfo().getPath().startsWith("/v1/admin")) {
            answer.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "private, no-store");
        }
    }
}
