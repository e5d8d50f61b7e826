package masthead.newsletter.subscriber;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One newsletter of one person.
 *
 * @param requestedAt since when its confirmation is waited for
 * @param requestedWording what confirming it agrees to
 */
public record Subscription(
        UUID id,
        UUID subscriberId,
        UUID newsletterId,
        SubscriptionState state,
        String language,
        Instant createdAt,
        @Nullable Instant requestedAt,
        @Nullable Integer requestedWording,
        @Nullable Instant confirmedAt,
        @Nullable Instant endedAt) {

    /** Whether its person wants it, be it not for now. */
    public boolean isActive() {
        return state == SubscriptionState.SUBSCRIBED || state == SubscriptionState.PAUSED;
    }

    public boolean isRequested() {
        return requestedAt != null;
    }
}
