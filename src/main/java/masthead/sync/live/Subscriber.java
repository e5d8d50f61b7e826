package masthead.sync.live;

import io.vertx.core.http.HttpServerResponse;
import masthead.platform.stream.EventClient;
import masthead.sync.Scope;

/**
 * One connection. First the thread that brings it up to where the others are sends to it, then the one for all. Whoever is cut off
 * goes on where they were when they connect again.
 */
final class Subscriber extends EventClient {

    private final Scope scope;
    private volatile EventId place;

    Subscriber(Scope scope, EventId place, HttpServerResponse response) {
        super(response);
        this.scope = scope;
        this.place = place;
    }

    Scope scope() {
        return scope;
    }

    /** All up to here was sent. */
    EventId place() {
        return place;
    }

    void isAt(EventId at) {
        place = at;
    }
}
