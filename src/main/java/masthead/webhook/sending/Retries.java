package masthead.webhook.sending;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import masthead.platform.retry.Backoff;

/** When a message that did not get there is sent again, and when no more. */
@ApplicationScoped
class Retries {

    private final WebhookSettings settings;

    Retries(WebhookSettings settings) {
        this.settings = settings;
    }

    /** @param attempts in vain, from 1 on */
    Duration after(int attempts) {
        return Backoff.after(attempts, settings.firstRetry(), settings.longestRetry());
    }

    boolean isOver(int attempts) {
        return attempts >= settings.attempts();
    }
}
