package masthead.membership.gift;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import masthead.platform.http.TimeZoneName;
import org.jspecify.annotations.Nullable;

/** When gifts are delivered: at the same hour everywhere, by the clocks of the place. */
@ApplicationScoped
class GiftTimes {

    /** How many years ahead somebody may order. */
    static final int FARTHEST_YEARS = 2;

    private final GiftSettings settings;
    private final Clock clock;

    GiftTimes(GiftSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today(String zone) {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of(zone));
    }

    /** That day, or the farthest that may be ordered: what has been paid for is delivered some day. */
    @Nullable LocalDate within(@Nullable LocalDate day, String zone) {
        LocalDate farthest = today(zone).plusYears(FARTHEST_YEARS);
        return day != null && day.isAfter(farthest) ? farthest : day;
    }

    /**
     * The moment on that day. Where clocks skip the hour it is as long after midnight as ever; where they skip the whole day, it is
     * the day after.
     *
     * @param day null for at once
     */
    Instant delivery(@Nullable LocalDate day, String zone) {
        return day == null
                ? clock.instant()
                : day.atTime(settings.deliveryTime()).atZone(ZoneId.of(zone)).toInstant();
    }

    /** That zone, if it is one that clocks go by here. */
    static String known(@Nullable String zone, String otherwise) {
        return zone != null && TimeZoneName.Check.isKnown(zone) ? zone : otherwise;
    }
}
