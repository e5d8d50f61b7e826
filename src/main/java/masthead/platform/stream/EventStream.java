package masthead.platform.stream;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A stream that is to begin.
 *
 * @param begin is handed the response, and writes to it until it ends
 */
public record EventStream(RoutingContext exchange, Consumer<HttpServerResponse> begin) {

    /** The answer with this stream; without one it has only what is told before. */
    public static Response answer(@Nullable EventStream stream) {
        return Response.ok(stream, MediaType.SERVER_SENT_EVENTS)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION)
                // Or a proxy would collect events until it has a page of them.
                .header("X-Accel-Buffering", "no")
                .build();
    }
}
