package masthead.sync.live;

import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.stream.Collectors;
import masthead.sync.Scope;
import masthead.sync.live.LiveCommit.Told;

/** Events as they are sent (WHATWG HTML, "Server-sent events"). All that stands in them is made of letters that JSON leaves as they are. */
final class Frames {

    /** How long a client waits before it connects again, in milliseconds. */
    private static final int RETRY = 3000;

    private Frames() {}

    static Buffer hello(EventId at) {
        return Buffer.buffer("retry: %d\n%s"
                .formatted(RETRY, event("hello", at, "{\"commit\":%d}".formatted(at.commit()))));
    }

    static Buffer change(EventId at, List<Told> changes) {
        String told = changes.stream().map(Frames::change).collect(Collectors.joining(","));
        return Buffer.buffer(event("change", at, "{\"commit\":%d,\"changes\":[%s]}".formatted(at.commit(), told)));
    }

    static Buffer reset(EventId at, Scope scope) {
        return Buffer.buffer(
                event("reset", at, "{\"commit\":%d,\"restart\":\"%s\"}".formatted(at.commit(), scope.address())));
    }

    /** A comment; and an event without data, which is none, but moves the place from which a client goes on. */
    static Buffer heartbeat(EventId at) {
        return Buffer.buffer(": still here\nid: %s\n\n".formatted(at));
    }

    private static String change(Told told) {
        return told.reason() == null
                ? "{\"op\":\"upsert\",\"type\":\"%s\",\"id\":\"%s\"}"
                        .formatted(told.type().wire(), told.id())
                : "{\"op\":\"remove\",\"type\":\"%s\",\"id\":\"%s\",\"reason\":\"%s\"}"
                        .formatted(told.type().wire(), told.id(), told.reason());
    }

    private static String event(String name, EventId at, String data) {
        return "id: %s\nevent: %s\ndata: %s\n\n".formatted(at, name, data);
    }
}
