package masthead.platform.stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import masthead.platform.problem.ProblemMappers;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Tells all who look on how something goes on: it is looked at once a second, however many look on, and told when it has changed. So
 * it does not matter which instance changes it.
 */
@ApplicationScoped
public class Onlookers {

    private static final Logger LOG = Logger.getLogger(Onlookers.class);
    private static final Buffer BEGIN = Buffer.buffer("retry: 3000\n\n");
    private static final Buffer HEARTBEAT = Buffer.buffer(": still here\n\n");

    private final Connections connections;
    private final CurrentVertxRequest current;
    private final ObjectMapper json;
    private final long heartbeatSeconds;
    private final Set<Onlooker> onlookers = ConcurrentHashMap.newKeySet();
    private volatile boolean isStopping;
    private long seconds;

    Onlookers(Connections connections, CurrentVertxRequest current, ObjectMapper json, EventSettings settings) {
        this.connections = connections;
        this.current = current;
        this.json = json;
        this.heartbeatSeconds = Math.max(1, settings.heartbeat().toSeconds());
    }

    /** Something that goes on. What is equal is looked at once for all who look on. */
    public interface Scene<V> {

        /** How far it has come; null for what nobody may see any more. */
        @Nullable V look();

        /** Whether nothing comes after this. */
        boolean isOver(V seen);
    }

    private record Seen(@Nullable Buffer event, boolean isLast) {}

    private static final class Onlooker extends EventClient {

        private final Scene<?> scene;
        private @Nullable Buffer told;

        Onlooker(Scene<?> scene, HttpServerResponse response) {
            super(response);
            this.scene = scene;
        }

        /** Whoever does not keep up misses some: the next one says all. */
        void tell(Seen seen) {
            Buffer event = seen.event();
            if (event != null && !event.equals(told) && (seen.isLast() || hasRoom())) {
                told = event;
                send(event);
            }
            if (seen.isLast()) {
                end();
            }
        }
    }

    /** Lets who asks look on, from what there is to see now until it is gone, or the scene over. */
    public <V> Response answer(Scene<V> scene, V now) {
        if (current.getCurrent().request().method().equals(HttpMethod.HEAD)) {
            return EventStream.answer(null);
        }
        Response refusal = connections.count();
        return refusal == null
                ? EventStream.answer(new EventStream(current.getCurrent(), response -> join(scene, now, response)))
                : refusal;
    }

    private <V> void join(Scene<V> scene, V now, HttpServerResponse response) {
        Onlooker onlooker = new Onlooker(scene, response);
        onlooker.send(BEGIN);
        onlooker.tell(seen(scene, now));
        onlookers.add(onlooker);
        if (isStopping) {
            onlooker.end();
        }
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        boolean isBeat = ++seconds % heartbeatSeconds == 0;
        onlookers.removeIf(onlooker -> !onlooker.isOpen());
        Set<Scene<?>> scenes = new HashSet<>();
        onlookers.forEach(onlooker -> scenes.add(onlooker.scene));
        Map<Scene<?>, Seen> seen = new HashMap<>();
        scenes.forEach(scene -> look(scene, seen));
        for (Onlooker onlooker : onlookers) {
            Seen now = seen.get(onlooker.scene);
            if (now != null) {
                onlooker.tell(now);
            }
            if (isBeat) {
                onlooker.beat(HEARTBEAT);
            }
        }
    }

    private <V> void look(Scene<V> scene, Map<Scene<?>, Seen> seen) {
        try {
            seen.put(scene, seen(scene, scene.look()));
        } catch (RuntimeException e) {
            if (ProblemMappers.isPassing(e)) {
                LOG.infof("What some look on at cannot be seen just now; tried again: %s", e.getMessage());
            } else if (ProblemMappers.known(e) == null) {
                LOG.error("What some look on at cannot be seen", e);
            }
        }
    }

    /** Before requests under way are waited for: these would not end by themselves. */
    void end(@Observes ShutdownDelayInitiatedEvent stop) {
        isStopping = true;
        onlookers.forEach(EventClient::end);
    }

    private <V> Seen seen(Scene<V> scene, @Nullable V now) {
        try {
            return now == null
                    ? new Seen(null, false)
                    : new Seen(
                            Buffer.buffer("event: progress\ndata: %s\n\n".formatted(json.writeValueAsString(now))),
                            scene.isOver(now));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("figures can be written", e);
        }
    }
}
