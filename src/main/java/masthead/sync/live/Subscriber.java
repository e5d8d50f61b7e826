package masthead.sync.live;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.util.concurrent.atomic.AtomicLong;
import masthead.sync.Scope;

/**
 * One connection. One thread at a time sends to it: first the one that brings it up to where the others are, then the one for all.
 * What it has not taken yet is bounded; whoever does not keep up is cut off, and goes on where they were when they connect again.
 */
final class Subscriber {

    /** Bytes that may wait; an event more may be added to them. */
    static final long MOST_WAITING = 256 * 1024;

    private final Scope scope;
    private final HttpServerResponse response;
    private final AtomicLong waiting = new AtomicLong();
    private final AtomicLong taken = new AtomicLong();
    private long takenAtLastBeat = -1;
    private volatile EventId place;

    Subscriber(Scope scope, EventId place, HttpServerResponse response) {
        this.scope = scope;
        this.place = place;
        this.response = response;
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

    boolean isOpen() {
        return !response.ended() && !response.closed();
    }

    boolean hasRoom() {
        return waiting.get() <= MOST_WAITING / 2;
    }

    void send(Buffer event) {
        if (waiting.get() > MOST_WAITING) {
            cutOff();
            return;
        }
        int length = event.length();
        waiting.addAndGet(length);
        try {
            response.write(event).onComplete(done -> {
                waiting.addAndGet(-length);
                taken.incrementAndGet();
            });
        } catch (IllegalStateException e) {
            // It has ended in this very moment.
            waiting.addAndGet(-length);
        }
    }

    /** Cuts off who has taken nothing since the last beat although something was waiting. */
    void beat(Buffer heartbeat) {
        long now = taken.get();
        if (waiting.get() > 0 && now == takenAtLastBeat) {
            cutOff();
            return;
        }
        takenAtLastBeat = now;
        send(heartbeat);
    }

    void end() {
        try {
            if (isOpen()) {
                response.end();
            }
        } catch (IllegalStateException e) {
            // Somebody else was first.
        }
    }

    void cutOff() {
        response.reset();
    }
}
