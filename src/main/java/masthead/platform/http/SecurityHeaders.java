package masthead.platform.http;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What every answer tells browsers not to do with it. */
@ApplicationScoped
class SecurityHeaders {

    private static final String DOCS = "/docs";
    private static final String POLICY = "Content-Security-Policy";

    /** Answers are data. Opened as a page they load nothing, run nothing, and stand in nobody's frame. */
    private static final String DATA = "default-src 'none'; frame-ancestors 'none'";

    /** The API reference is a page whose script and style stand partly in itself; it talks to this service only. */
    private static final String REFERENCE = "default-src 'none'; script-src 'self' 'unsafe-inline'; "
            + "style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
            + "form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

    private final Optional<Duration> strictTransport;
    private final CrossOrigin origins;

    SecurityHeaders(
            @ConfigProperty(name = "masthead.strict-transport-security") Optional<Duration> strictTransport,
            CrossOrigin origins) {
        this.strictTransport = strictTransport;
        this.origins = origins;
    }

    void handle(RoutingContext exchange) {
        exchange.addHeadersEndHandler(end -> add(exchange, exchange.response().headers()));
        exchange.next();
    }

    private void add(RoutingContext exchange, MultiMap answer) {
        String path = exchange.normalizedPath();
        boolean isReference = path.equals(DOCS) || path.startsWith(DOCS + "/");
        boolean isForPages = origins.isOpenToAll() && !isReference && !DeskPath.leadsTo(exchange);
        answer.set("X-Content-Type-Options", "nosniff");
        answer.set("Referrer-Policy", "no-referrer");
        if (!answer.contains(POLICY)) {
            answer.set(POLICY, isReference ? REFERENCE : isPage(answer) ? PageStyle.POLICY : DATA);
        }
        answer.set("Cross-Origin-Resource-Policy", isForPages ? "cross-origin" : "same-origin");
        strictTransport.ifPresent(
                age -> answer.set("Strict-Transport-Security", "max-age=%d".formatted(age.toSeconds())));
    }

    private static boolean isPage(MultiMap answer) {
        String type = answer.get(HttpHeaders.CONTENT_TYPE);
        return type != null && type.startsWith("text/html");
    }
}
