package masthead.platform.http;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which pages' scripts may read an answer (the CORS protocol of the Fetch standard): of the desk those that the operator names, of
 * all else any, unless the operator says which. Never with the browser's own credentials: keys travel in Authorization. Nobody is
 * refused for an Origin; a browser that finds no permission keeps the answer from the page.
 */
@ApplicationScoped
class CrossOrigin {

    /** What a page's script may read beside the body. */
    private static final String EXPOSED = String.join(
            ",",
            new TreeSet<>(Set.of(
                    "ETag",
                    "Link",
                    "Location",
                    "Retry-After",
                    "Content-Commit",
                    "Idempotency-Replayed",
                    "RateLimit",
                    "RateLimit-Policy",
                    "X-Request-Id")));

    private static final String METHODS = "DELETE,GET,HEAD,PATCH,POST,PUT";
    private static final String HEADERS = "Authorization,Content-Type,Idempotency-Key,If-Commit-At-Least,If-Match,"
            + "If-None-Match,Last-Event-ID,Preview-Token,X-Request-Id";
    private static final String A_DAY = "86400";

    private final List<String> readers;
    private final List<String> tools;

    CrossOrigin(CrossOriginSettings settings) {
        this.readers = settings.deliveryOrigins().stream().map(String::strip).toList();
        this.tools = settings.deskOrigins().orElse(List.of()).stream()
                .map(String::strip)
                .filter(origin -> !origin.equals(CrossOriginSettings.ANY))
                .toList();
    }

    /** Whether any page may read what readers get. */
    boolean isOpenToAll() {
        return readers.contains(CrossOriginSettings.ANY);
    }

    void handle(RoutingContext exchange) {
        List<String> allowed = DeskPath.leadsTo(exchange) ? tools : readers;
        String origin = exchange.request().getHeader(HttpHeaders.ORIGIN);
        boolean isPreflight = exchange.request().method().equals(HttpMethod.OPTIONS)
                && origin != null
                && exchange.request().headers().contains(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD);
        // At the very end: what answers may replace all headers that stand there before.
        exchange.addHeadersEndHandler(end -> permit(exchange.response().headers(), allowed, origin, isPreflight));
        if (isPreflight) {
            exchange.response().setStatusCode(204).end();
        } else {
            exchange.next();
        }
    }

    private static void permit(MultiMap answer, List<String> allowed, @Nullable String origin, boolean isPreflight) {
        boolean isAny = allowed.contains(CrossOriginSettings.ANY);
        if (!isAny && !allowed.isEmpty()) {
            // Or a cache would give the permission of one origin to another.
            answer.add(HttpHeaders.VARY, HttpHeaders.ORIGIN);
        }
        if (!isAny && (origin == null || !allowed.contains(origin))) {
            return;
        }
        // Where any may, it is said to all, so that what a cache keeps for a reader without Origin serves a page as
        // well.
        answer.set(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, isAny ? CrossOriginSettings.ANY : origin);
        answer.set(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, EXPOSED);
        if (isPreflight) {
            answer.set(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, METHODS);
            answer.set(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, HEADERS);
            answer.set(HttpHeaders.ACCESS_CONTROL_MAX_AGE, A_DAY);
        }
    }
}
