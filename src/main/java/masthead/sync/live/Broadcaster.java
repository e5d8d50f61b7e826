package masthead.sync.live;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import masthead.platform.stream.EventSettings;
import masthead.publication.ContentClock;
import masthead.sync.Scope;
import masthead.sync.live.LiveCommit.Told;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Reads each commit once, and hands the same bytes to all who asked for the same. One thread does so for everybody. */
@ApplicationScoped
class Broadcaster {

    private static final Logger LOG = Logger.getLogger(Broadcaster.class);

    private final LiveLog log;
    private final ContentClock clock;
    private final long heartbeat;
    private final Semaphore woken = new Semaphore(0);
    private final Set<Subscriber> subscribers = new LinkedHashSet<>();
    private @Nullable EventId place;
    private volatile boolean isStopping;

    Broadcaster(LiveLog log, ContentClock clock, EventSettings settings) {
        this.log = log;
        this.clock = clock;
        this.heartbeat = settings.heartbeat().toNanos();
    }

    void begin(@Observes StartupEvent start) {
        clock.watch(woken::release);
        Thread.ofPlatform().daemon().name("live-events").start(this::run);
    }

    /** Before requests under way are waited for: these would not end by themselves. */
    void endStreams(@Observes ShutdownDelayInitiatedEvent stop) {
        end();
    }

    void end(@Observes ShutdownEvent stop) {
        end();
    }

    private void end() {
        isStopping = true;
        woken.release();
        List<Subscriber> all;
        synchronized (this) {
            all = List.copyOf(subscribers);
        }
        all.forEach(Subscriber::end);
    }

    /** Whether it is one of them from now on; if not, it is to be told of some commits before. */
    synchronized boolean join(Subscriber subscriber) {
        if (isStopping) {
            subscriber.end();
            return true;
        }
        EventId at = subscriber.place();
        if (place == null || subscribers.isEmpty()) {
            place = at;
        } else if (Objects.equals(place.epoch(), at.epoch()) && place.commit() > at.commit()) {
            return false;
        }
        subscribers.add(subscriber);
        // What came between its last reading and now was nobody's to tell.
        woken.release();
        return true;
    }

    synchronized void leave(Subscriber subscriber) {
        subscribers.remove(subscriber);
    }

    boolean isStopping() {
        return isStopping;
    }

    private void run() {
        long nextBeat = System.nanoTime() + heartbeat;
        while (!isStopping) {
            try {
                if (woken.tryAcquire(Math.max(0, nextBeat - System.nanoTime()), TimeUnit.NANOSECONDS)) {
                    woken.drainPermits();
                    tell();
                }
                if (System.nanoTime() >= nextBeat) {
                    beat();
                    nextBeat = System.nanoTime() + heartbeat;
                }
            } catch (InterruptedException e) {
                return;
            } catch (SQLException | RuntimeException e) {
                if (!isStopping) {
                    LOG.warnf("Commits cannot be told just now; tried again in a second: %s", e.getMessage());
                    again();
                }
            }
        }
    }

    private void again() {
        try {
            TimeUnit.SECONDS.sleep(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        woken.release();
    }

    private void tell() throws SQLException {
        boolean isLast = false;
        while (!isLast && !isStopping) {
            EventId from = place();
            if (from == null) {
                return;
            }
            LiveLog.Some some = log.after(from.commit());
            if (some.now().knows(from)) {
                some.commits().forEach(commit -> hand(some.at(commit), commit));
                arrive(some.upTo());
                isLast = some.isLast();
            } else {
                reset(some.now().at());
                isLast = true;
            }
        }
    }

    private synchronized @Nullable EventId place() {
        return subscribers.isEmpty() ? null : place;
    }

    private synchronized void arrive(EventId at) {
        place = at;
    }

    private void hand(EventId at, LiveCommit commit) {
        Map<Scope, Optional<Buffer>> events = new HashMap<>();
        for (Subscriber subscriber : moveTo(at)) {
            if (subscriber.place().commit() < at.commit()) {
                events.computeIfAbsent(subscriber.scope(), scope -> event(at, commit.in(scope)))
                        .ifPresent(subscriber::send);
                subscriber.isAt(at);
            }
        }
    }

    /** Whoever joins from here on was told of this already, or joins behind it. */
    private synchronized List<Subscriber> moveTo(EventId at) {
        place = at;
        return List.copyOf(subscribers);
    }

    static Optional<Buffer> event(EventId at, List<Told> told) {
        return told.isEmpty() ? Optional.empty() : Optional.of(Frames.change(at, told));
    }

    private void reset(EventId now) {
        Map<Scope, Buffer> events = new HashMap<>();
        for (Subscriber subscriber : moveTo(now)) {
            if (!subscriber.place().equals(now)) {
                subscriber.send(events.computeIfAbsent(subscriber.scope(), scope -> Frames.reset(now, scope)));
                subscriber.isAt(now);
            }
        }
    }

    private void beat() {
        EventId at = place();
        if (at != null) {
            Buffer event = Frames.heartbeat(at);
            for (Subscriber subscriber : moveTo(at)) {
                if (subscriber.place().commit() <= at.commit()) {
                    subscriber.isAt(at);
                    subscriber.beat(event);
                }
            }
        }
    }
}
