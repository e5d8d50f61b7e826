package masthead.campaign.progress;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import masthead.platform.problem.ProblemMappers;
import masthead.platform.stream.EventClient;
import masthead.platform.stream.EventSettings;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Tells all who listen how far a campaign has come: looks once a second, for all who listen to the same one together, and tells
 * what has changed. So it does not matter which instance counted.
 */
@ApplicationScoped
class ProgressListeners {

    private static final Logger LOG = Logger.getLogger(ProgressListeners.class);
    private static final Buffer HEARTBEAT = Buffer.buffer(": still here\n\n");

    private final LatestProgress latest;
    private final ObjectMapper json;
    private final long heartbeatSeconds;
    private final ConcurrentMap<String, Audience> audiences = new ConcurrentHashMap<>();
    private final CountDownLatch stop = new CountDownLatch(1);

    ProgressListeners(LatestProgress latest, ObjectMapper json, EventSettings settings) {
        this.latest = latest;
        this.json = json;
        this.heartbeatSeconds = Math.max(1, settings.heartbeat().toSeconds());
    }

    /** All who listen to one campaign. */
    private static final class Audience {

        private final Set<EventClient> clients = ConcurrentHashMap.newKeySet();
        private @Nullable ProgressView told;

        Audience(ProgressView now) {
            told = now;
        }
    }

    void begin(@Observes StartupEvent start) {
        Thread.ofPlatform().daemon().name("campaign-progress").start(this::run);
    }

    /** Before requests under way are waited for: these would not end by themselves. */
    void endStreams(@Observes ShutdownDelayInitiatedEvent end) {
        end();
    }

    void end(@Observes ShutdownEvent end) {
        end();
    }

    private void end() {
        stop.countDown();
        audiences.values().forEach(audience -> audience.clients.forEach(EventClient::end));
    }

    /** From now on, until it is gone. */
    void join(String slug, ProgressView now, HttpServerResponse response) {
        EventClient client = new EventClient(response);
        client.send(Buffer.buffer("retry: 3000\n").appendBuffer(event(now)));
        audiences.compute(slug, (key, known) -> {
            Audience audience = known == null ? new Audience(now) : known;
            audience.clients.add(client);
            if (!now.equals(audience.told)) {
                // It asked a moment before the others were told of more: with the next look all are told again.
                audience.told = null;
            }
            return audience;
        });
        if (stop.getCount() == 0) {
            client.end();
        }
    }

    private void run() {
        try {
            for (long second = 1; !stop.await(1, TimeUnit.SECONDS); second++) {
                look(second % heartbeatSeconds == 0);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look(boolean isBeat) {
        for (String slug : List.copyOf(audiences.keySet())) {
            try {
                audiences.computeIfPresent(slug, (key, audience) -> {
                    audience.clients.removeIf(client -> !client.isOpen());
                    return audience.clients.isEmpty() ? null : audience;
                });
                Audience audience = audiences.get(slug);
                if (audience != null) {
                    tell(audience, latest.of(slug));
                }
                if (audience != null && isBeat) {
                    audience.clients.forEach(client -> client.beat(HEARTBEAT));
                }
            } catch (RuntimeException e) {
                if (ProblemMappers.isPassing(e)) {
                    LOG.infof("How far a campaign has come cannot be told just now; tried again: %s", e.getMessage());
                } else {
                    LOG.error("How far a campaign has come cannot be told", e);
                }
            }
        }
    }

    /** Of one that readers do not have any more nothing is told. */
    private void tell(Audience audience, @Nullable ProgressView now) {
        if (now != null && !now.equals(audience.told)) {
            Buffer event = event(now);
            audience.clients.forEach(client -> client.send(event));
            audience.told = now;
        }
    }

    private Buffer event(ProgressView progress) {
        try {
            return Buffer.buffer("event: progress\ndata: %s\n\n".formatted(json.writeValueAsString(progress)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("figures can be written", e);
        }
    }
}
