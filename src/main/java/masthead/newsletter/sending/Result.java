package masthead.newsletter.sending;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What became of a mail that was leased.
 *
 * @param delay how long until it is tried again, where it is
 * @param wasTried whether the server was asked
 */
record Result(
        Leased mail,
        DeliveryState state,
        @Nullable String reason,
        @Nullable String reply,
        Duration delay,
        boolean wasTried) {

    static Result of(Leased mail, DeliveryState state, @Nullable String reason, String reply) {
        return new Result(mail, state, reason, reply, Duration.ZERO, true);
    }

    /** Put off by the server. */
    static Result deferred(Leased mail, String reply, Duration delay) {
        return new Result(mail, DeliveryState.DEFERRED, "put-off", reply, delay, true);
    }

    /** Nobody was asked: it waits as it did before. */
    static Result back(Leased mail, Duration delay) {
        return new Result(mail, DeliveryState.QUEUED, null, null, delay, false);
    }
}
