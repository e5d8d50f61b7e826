package masthead.mail.bounce;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** When services say that something happened. */
@ApplicationScoped
class HookTimes {

    private final Clock clock;

    HookTimes(Clock clock) {
        this.clock = clock;
    }

    /** Now, if they do not say it, or say what cannot be. */
    Instant read(String text) {
        Instant now = clock.instant();
        try {
            Instant said = OffsetDateTime.parse(text).toInstant();
            return said.isAfter(now) || said.isBefore(Instant.EPOCH) ? now : said;
        } catch (DateTimeException e) {
            return now;
        }
    }
}
