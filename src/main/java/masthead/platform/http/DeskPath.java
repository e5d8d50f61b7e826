package masthead.platform.http;

import io.vertx.ext.web.RoutingContext;

/** Tells the desk's addresses from all others. */
final class DeskPath {

    private static final String DESK = "/v1/admin";

    private DeskPath() {}

    static boolean leadsTo(RoutingContext exchange) {
        String path = exchange.normalizedPath();
        return path.equals(DESK) || path.startsWith(DESK + "/");
    }
}
