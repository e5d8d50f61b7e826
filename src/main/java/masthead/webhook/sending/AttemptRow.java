package masthead.webhook.sending;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
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
    List<@Nullable Object> values(UUID id) {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(id);
        values.add(webhook);
        values.add(message.id());
        values.add(message.type().wire());
        values.add(cause);
        values.add(attempt);
        values.add(at.atOffset(ZoneOffset.UTC));
        values.add(Math.toIntExact(Math.max(0, millis)));
        values.add(outcome.delivered());
        values.add(outcome.status());
        values.add(outcome.failure());
        values.add(outcome.excerpt());
        return values;
    }
}
