package masthead.newsletter.sending;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.scheduler.Scheduled;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import masthead.newsletter.edition.EditionState;
import masthead.platform.problem.ProblemException;
import masthead.platform.problem.ProblemType;
import org.jboss.logging.Logger;

/** Tells all who look on how editions go out: each edition is looked at once a second, however many look on. */
@ApplicationScoped
class Broadcast {

    private static final Logger LOG = Logger.getLogger(Broadcast.class);
    private static final int ROOM = 200;
    private static final int HEARTBEAT = 15;
    private static final String BEGIN = "retry: 3000\n\n";

    private final Progress progress;
    private final ObjectMapper json;
    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
    private volatile boolean isStopping;

    Broadcast(Progress progress, ObjectMapper json) {
        this.progress = progress;
        this.json = json;
    }

    /** Somebody who looks on, and what they were told last. */
    private static final class Listener {

        private final UUID edition;
        private final HttpServerResponse response;
        private String told = "";
        private int silent;

        Listener(UUID edition, HttpServerResponse response) {
            this.edition = edition;
            this.response = response;
        }

        boolean isOpen() {
            return !response.ended() && !response.closed();
        }

        /** Whoever does not keep up misses some: the next one says all. */
        void tell(String event, boolean isLast) {
            if (isOpen() && (isLast || !response.writeQueueFull())) {
                if (!event.equals(told)) {
                    told = event;
                    silent = 0;
                    response.write(event);
                } else if (++silent % HEARTBEAT == 0) {
                    response.write(": still here\n\n");
                }
                if (isLast) {
                    response.end();
                }
            }
        }
    }

    /** @throws ProblemException 503 when too many look on */
    void requireRoom() {
        if (listeners.size() >= ROOM || isStopping) {
            throw new ProblemException(
                    ProblemType.UNAVAILABLE, "As many are connected as there is room for; try again in a while.");
        }
    }

    void join(ProgressStream stream) {
        Listener listener = new Listener(stream.edition(), stream.exchange().response());
        stream.exchange().addEndHandler(ended -> listeners.remove(listener));
        listener.response.write(BEGIN);
        tell(listener, stream.now());
        listeners.add(listener);
        if (!listener.isOpen()) {
            listeners.remove(listener);
        }
    }

    private void tell(Listener listener, ProgressView now) {
        try {
            listener.tell("event: progress\ndata: %s\n\n".formatted(json.writeValueAsString(now)), isOver(now));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("progress can be told", e);
        }
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        Map<UUID, ProgressView> seen = new HashMap<>();
        for (Listener listener : listeners) {
            try {
                ProgressView now = seen.computeIfAbsent(listener.edition, progress::of);
                listener.tell("event: progress\ndata: %s\n\n".formatted(json.writeValueAsString(now)), isOver(now));
            } catch (JsonProcessingException | RuntimeException e) {
                LOG.debugf("Progress of edition %s could not be told: %s", listener.edition, e.getMessage());
            }
        }
    }

    /** Streams would not end by themselves. */
    void end(@Observes ShutdownDelayInitiatedEvent stop) {
        isStopping = true;
        for (Listener listener : listeners) {
            if (listener.isOpen()) {
                listener.response.end();
            }
        }
    }

    private static boolean isOver(ProgressView now) {
        return now.state() == EditionState.SENT
                || now.state() == EditionState.CANCELLED
                || now.state() == EditionState.FAILED;
    }
}
