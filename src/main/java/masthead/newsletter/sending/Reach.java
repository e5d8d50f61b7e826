package masthead.newsletter.sending;

import java.time.Duration;
import masthead.platform.retry.Backoff;

/** Whether the mail server can be reached. Mails that were under way together find out together that it cannot: that counts once. */
final class Reach {

    private static final Duration LONGEST = Duration.ofMinutes(1);

    private long from = System.nanoTime();
    private int failures;

    synchronized void tell(Result result) {
        if (Carrier.isOutOfReach(result)) {
            if (isOpen()) {
                from = System.nanoTime()
                        + Backoff.after(++failures, Duration.ofSeconds(1), LONGEST)
                                .toNanos();
            }
        } else if (result.wasTried()) {
            failures = 0;
            from = System.nanoTime();
        }
    }

    /** Whether it is worth trying now. */
    synchronized boolean isOpen() {
        return System.nanoTime() - from >= 0;
    }
}
