package masthead.newsletter.sending;

import io.vertx.ext.web.RoutingContext;
import java.util.UUID;

/**
 * A stream of progress that is to begin.
 *
 * @param now what is told at once
 */
record ProgressStream(UUID edition, ProgressView now, RoutingContext exchange) {}
