package masthead.platform.retry;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** How long something waits until it is tried again: twice as long each time, and never just as long as the others. */
public final class Backoff {

    private static final int MOST_DOUBLINGS = 30;
    private static final double JITTER = 0.2;

    private Backoff() {}

    /** @param times how often it was tried in vain, from 1 on */
    public static Duration after(int times, Duration first, Duration longest) {
        double doubled = (double) first.toMillis() * Math.pow(2, Math.min(Math.max(times, 1) - 1, MOST_DOUBLINGS));
        double pause = Math.min(doubled, (double) longest.toMillis());
        return Duration.ofMillis(Math.round(pause * ThreadLocalRandom.current().nextDouble(1 - JITTER, 1 + JITTER)));
    }
}
