package masthead.sync.live;

import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;

/** Brings who connects to where all others are. */
@ApplicationScoped
class Joining {

    private static final Logger LOG = Logger.getLogger(Joining.class);
    /** How many read the log at once for who comes back, so that a crowd that does leaves the database to others. */
    private static final int READERS = 4;
    /** How long who comes back may take nothing of what they missed. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** How long between two looks for room. A virtual thread looks, so that waiting costs nothing. */
    private static final Duration GLANCE = Duration.ofMillis(20);

    private final LiveLog log;
    private final Broadcaster broadcaster;
    private final Semaphore readers = new Semaphore(READERS);

    Joining(LiveLog log, Broadcaster broadcaster) {
        this.log = log;
        this.broadcaster = broadcaster;
    }

    void join(LiveStream stream, HttpServerResponse response) {
        Subscriber subscriber = new Subscriber(stream.scope(), stream.at(), response);
        stream.whenGone(() -> broadcaster.leave(subscriber));
        subscriber.send(stream.isReset() ? Frames.reset(stream.at(), stream.scope()) : Frames.hello(stream.at()));
        if (stream.isCurrent() && broadcaster.join(subscriber)) {
            leaveIfGone(subscriber);
        } else {
            Thread.ofVirtual().start(() -> catchUp(subscriber));
        }
    }

    private void catchUp(Subscriber subscriber) {
        try {
            do {
                tell(subscriber);
            } while (subscriber.isOpen() && !broadcaster.join(subscriber));
        } catch (SQLException | RuntimeException e) {
            LOG.warnf("Somebody who came back could not be told what they missed: %s", e.getMessage());
            subscriber.cutOff();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            subscriber.cutOff();
        }
        leaveIfGone(subscriber);
    }

    private void tell(Subscriber subscriber) throws SQLException, InterruptedException {
        LiveLog.Some some;
        do {
            readers.acquire();
            try {
                some = log.after(subscriber.place().commit());
            } finally {
                readers.release();
            }
            if (!some.now().knows(subscriber.place())) {
                subscriber.send(Frames.reset(some.now().at(), subscriber.scope()));
                subscriber.isAt(some.now().at());
                return;
            }
            for (LiveCommit commit : some.commits()) {
                awaitRoom(subscriber);
                EventId at = some.at(commit);
                Broadcaster.event(at, commit.in(subscriber.scope())).ifPresent(subscriber::send);
                subscriber.isAt(at);
            }
            subscriber.isAt(some.upTo());
        } while (!some.isLast() && subscriber.isOpen() && !broadcaster.isStopping());
    }

    private static void awaitRoom(Subscriber subscriber) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!subscriber.hasRoom() && subscriber.isOpen()) {
            if (System.nanoTime() > end) {
                subscriber.cutOff();
            }
            Thread.sleep(GLANCE);
        }
    }

    /** It may have gone before it was one of them. */
    private void leaveIfGone(Subscriber subscriber) {
        if (!subscriber.isOpen()) {
            broadcaster.leave(subscriber);
        }
    }
}
