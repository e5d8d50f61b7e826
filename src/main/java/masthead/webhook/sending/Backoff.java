package masthead.webhook.sending;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** How long a message that did not get there waits: twice as long each time, and never just as long as the others. */
@ApplicationScoped
class Backoff {

    private static final int MOST_DOUBLINGS = 30;
    private static final double JITTER = 0.2;

    private final WebhookSettings settings;

    Backoff(WebhookSettings settings) {
        this.settings = settings;
    }

    /** @param attempts in vain, from 1 on */
    Duration after(int attempts) {
        long doubled = settings.firstRetry().toMillis() << Math.min(attempts - 1, MOST_DOUBLINGS);
        double pause = Math.min(doubled, settings.longestRetry().toMillis());
        return Duration.ofMillis(Math.round(pause * ThreadLocalRandom.current().nextDouble(1 - JITTER, 1 + JITTER)));
    }

    boolean isOver(int attempts) {
        return attempts >= settings.attempts();
    }
}
