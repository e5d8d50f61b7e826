package masthead.mail.bounce;

import java.time.Instant;
import java.util.UUID;
import masthead.mail.EmailAddress;
import org.jspecify.annotations.Nullable;

/**
 * That a mail to somebody bounced or got there, or that they complained.
 *
 * @param event names it to whoever reports it, so that it counts once
 * @param recipient null if that is hidden
 */
record Report(
        String event,
        @Nullable EmailAddress recipient,
        @Nullable UUID mailId,
        BounceKind kind,
        Instant at,
        String detail) {}
