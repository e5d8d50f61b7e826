package masthead.story;

import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** Stands still until the story says what time it is, so that the examples are the same whenever they are made. */
final class StoryClock extends Clock {

    /** Right after the newest of what the demo newsroom tells: so none of its times are moved. */
    private static final Instant SUNDAY = Instant.parse("2026-11-22T12:00:00Z");

    private static final StoryClock ONLY = new StoryClock();

    private final AtomicReference<Instant> now = new AtomicReference<>(SUNDAY);

    private StoryClock() {}

    /** Monday, 23 November 2026, at a time of day in UTC, such as {@code 09:30}. */
    static void monday(String time) {
        ONLY.now.set(Instant.parse("2026-11-23T" + time + ":00Z"));
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    /** In the place of the system's clock, for a test that wants it. */
    @Alternative
    @Singleton
    static final class InStory {

        @Produces
        @Singleton
        Clock clock() {
            return ONLY;
        }
    }
}
