package masthead.membership;

import java.time.Instant;
import java.time.ZoneOffset;

/** Months of the calendar, in UTC: a month from January 31st ends on the last of February. */
final class Months {

    /** No membership goes on for longer. */
    private static final Instant LATEST = Instant.parse("9000-01-01T00:00:00Z");

    private Months() {}

    static Instant after(Instant time, int months) {
        Instant end = time.atOffset(ZoneOffset.UTC).plusMonths(months).toInstant();
        return end.isAfter(LATEST) ? LATEST : end;
    }
}
