package masthead.sync.live;

import io.vertx.ext.web.RoutingContext;
import masthead.sync.Scope;

/**
 * A stream that is to begin.
 *
 * @param at behind which commit
 * @param isCurrent whether that is the newest
 * @param isReset whether what came before is lost to the client
 */
record LiveStream(Scope scope, EventId at, boolean isCurrent, boolean isReset, RoutingContext exchange) {

    void whenGone(Runnable then) {
        exchange.addEndHandler(ended -> then.run());
    }
}
