package masthead.mail.transport;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** How long one connection waits for its server, however slowly that goes on: then the connection is closed under it. */
final class Patience {

    private static final Logger LOG = Logger.getLogger(Patience.class);

    private final ScheduledExecutorService timer;
    private final Duration untilHanded;
    private final Duration untilAnswered;
    private volatile @Nullable Socket socket;
    private volatile boolean isOver;
    private @Nullable ScheduledFuture<?> end;

    Patience(ScheduledExecutorService timer, MailSettings settings) {
        this.timer = timer;
        this.untilHanded = settings.timeout();
        this.untilAnswered = settings.answerTimeout();
    }

    void watch(Socket watched) {
        socket = watched;
    }

    void begin() {
        set(untilHanded);
    }

    void beginAnswer() {
        set(untilAnswered);
    }

    void end() {
        ScheduledFuture<?> before = end;
        if (before != null) {
            before.cancel(false);
            end = null;
        }
    }

    boolean isOver() {
        return isOver;
    }

    void abort() {
        Socket watched = socket;
        if (watched != null) {
            try {
                watched.close();
            } catch (IOException e) {
                LOG.debug("It was closed already", e);
            }
        }
    }

    private void set(Duration time) {
        end();
        end = timer.schedule(
                () -> {
                    isOver = true;
                    abort();
                },
                time.toMillis(),
                TimeUnit.MILLISECONDS);
    }
}
