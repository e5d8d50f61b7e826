package masthead.webhook.sending;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import masthead.webhook.message.Message;
import org.jspecify.annotations.Nullable;

/**
 * An attempt as it goes on record.
 *
 * @param cause why it was made: {@code event}, {@code replay} or {@code ping}
 * @param attempt its number, from 1 on
 */
record AttemptRow(UUID webhook, Message message, String cause, int attempt, Instant at, long millis, Attempt outcome) {

    /** In the order of the columns. */
    @Nullable Object[] values(UUID id) {
        return new @Nullable Object[] {
            id,
            webhook,
            message.id(),
            message.type().wire(),
            cause,
            attempt,
            at.atOffset(ZoneOffset.UTC),
            Math.toIntExact(Math.max(0, millis)),
            outcome.delivered(),
            outcome.status(),
            outcome.failure(),
            outcome.excerpt()
        };
    }
}
