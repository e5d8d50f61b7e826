package masthead.desk;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/** The desk answers with JSON, as delivery does: without a charset, which JSON has none of (RFC 8259, section 11). */
public class PlainJson {

    @ServerResponseFilter
    public void mark(ContainerRequestContext request, ContainerResponseContext answer) {
        if (answer.hasEntity()
                && request.getUriInfo().getPath().startsWith("/v1/admin")
                && isJson(answer.getMediaType())) {
            answer.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON_TYPE);
        }
    }

    /** What has no type yet gets that of the resource. */
    private static boolean isJson(@Nullable MediaType type) {
        return type == null || MediaType.APPLICATION_JSON_TYPE.isCompatible(type);
    }
}
