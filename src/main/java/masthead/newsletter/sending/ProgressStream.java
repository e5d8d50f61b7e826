package masthead.newsletter.sending;

import io.vertx.ext.web.RoutingContext;
import java.util.UUID;

/** A stream of progress that is to begin. */
record ProgressStream(UUID edition, RoutingContext exchange) {}
