package masthead.platform.stream;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.util.concurrent.atomic.AtomicLong;

/**
 * One connection that listens. One thread at a time sends to it. What it has not taken yet is bounded; whoever does not keep up is
 * cut off.
 */
public class EventClient {

    /** Bytes that may wait; an event more may be added to them. */
    static final long MOST_WAITING = 256 * 1024;

    private final HttpServerResponse response;
    private final AtomicLong waiting = new AtomicLong();
    private final AtomicLong taken = new AtomicLong();
    private long takenAtLastBeat = -1;

    public EventClient(HttpServerResponse response) {
        this.response = response;
    }

    public final boolean isOpen() {
        return !response.ended() && !response.closed();
    }

    public final boolean hasRoom() {
        return waiting.get() <= MOST_WAITING / 2;
    }

    public final void send(Buffer event) {
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
    public final void beat(Buffer heartbeat) {
        long now = taken.get();
        if (waiting.get() > 0 && now == takenAtLastBeat) {
            cutOff();
            return;
        }
        takenAtLastBeat = now;
        send(heartbeat);
    }

    public final void end() {
        try {
            if (isOpen()) {
                response.end();
            }
        } catch (IllegalStateException e) {
            // Somebody else was first.
        }
    }

    public final void cutOff() {
        response.reset();
    }
}
