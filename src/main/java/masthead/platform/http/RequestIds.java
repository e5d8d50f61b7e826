package masthead.platform.http;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;
import masthead.platform.persistence.Ids;
import org.jspecify.annotations.Nullable;

/** Gives each request an id, its caller's own if that is sane, and tells it in the answer: what ledgers say can be found in the caller's log. */
@ApplicationScoped
public class RequestIds {

    public static final String HEADER = "X-Request-Id";

    private static final int EARLY = Integer.MIN_VALUE;

    /** What looks like a key of ours is none: it must not be kept. */
    private static final Pattern SANE = Pattern.compile("(?!mh_)[A-Za-z0-9][A-Za-z0-9.:_-]{0,99}");

    void open(@Observes Router router) {
        router.route().order(EARLY).handler(RequestIds::name);
    }

    /** The id of a request. */
    public static @Nullable String of(RoutingContext exchange) {
        return exchange.response().headers().get(HEADER);
    }

    private static void name(RoutingContext exchange) {
        String given = exchange.request().getHeader(HEADER);
        exchange.response()
                .putHeader(
                        HEADER,
                        given != null && SANE.matcher(given).matches()
                                ? given
                                : Ids.next().toString());
        exchange.next();
    }
}
