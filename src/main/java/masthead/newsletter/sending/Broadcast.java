package masthead.newsletter.sending;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.scheduler.Scheduled;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import masthead.newsletter.edition.EditionState;
import masthead.platform.stream.EventClient;
import masthead.platform.stream.EventSettings;
import org.jboss.logging.Logger;

/** Tells all who look on how editions go out: each edition is looked at once a second, however many look on. */
@ApplicationScoped
class Broadcast {

    private static final Logger LOG = Logger.getLogger(Broadcast.class);
    private static final String BEGIN = "retry: 3000\n\n";
    private static final Buffer HEARTBEAT = Buffer.buffer(": still here\n\n");

    private final Progress progress;
    private final ObjectMapper json;
    private final long heartbeatSeconds;
    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
    private volatile boolean isStopping;
    private long seconds;

    Broadcast(Progress progress, ObjectMapper json, EventSettings settings) {
        this.progress = progress;
        this.json = json;
        this.heartbeatSeconds = Math.max(1, settings.heartbeat().toSeconds());
    }

    /** Somebody who looks on, and what they were told last. */
    private static final class Listener extends EventClient {

        private final UUID edition;
        private String told = "";

        Listener(UUID edition, HttpServerResponse response) {
            super(response);
            this.edition = edition;
        }

        /** Whoever does not keep up misses some: the next one says all. */
        void tell(String event, boolean isLast) {
            if (!event.equals(told) && (isLast || hasRoom())) {
                told = event;
                send(Buffer.buffer(event));
            }
            if (isLast) {
                end();
            }
        }
    }

    /** From now on, until it is gone or the edition has come to its end. */
    void join(UUID edition, ProgressView now, HttpServerResponse response) {
        Listener listener = new Listener(edition, response);
        listener.send(Buffer.buffer(BEGIN));
        listener.tell(event(now), isOver(now));
        listeners.add(listener);
        if (isStopping) {
            listener.end();
        }
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        boolean isBeat = ++seconds % heartbeatSeconds == 0;
        listeners.removeIf(listener -> !listener.isOpen());
        Map<UUID, ProgressView> seen = new HashMap<>();
        for (Listener listener : listeners) {
            try {
                ProgressView now = seen.computeIfAbsent(listener.edition, progress::of);
                listener.tell(event(now), isOver(now));
                if (isBeat) {
                    listener.beat(HEARTBEAT);
                }
            } catch (RuntimeException e) {
                LOG.debugf("Progress of edition %s could not be told: %s", listener.edition, e.getMessage());
            }
        }
    }

    /** Streams would not end by themselves. */
    void end(@Observes ShutdownDelayInitiatedEvent stop) {
        isStopping = true;
        listeners.forEach(EventClient::end);
    }

    private String event(ProgressView now) {
        try {
            return "event: progress\ndata: %s\n\n".formatted(json.writeValueAsString(now));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("progress can be told", e);
        }
    }

    private static boolean isOver(ProgressView now) {
        return now.state() == EditionState.SENT
                || now.state() == EditionState.CANCELLED
                || now.state() == EditionState.FAILED;
    }
}
