package masthead.newsletter.subscriber;

import java.time.Instant;
import java.util.UUID;
import masthead.mail.EmailAddress;
import org.jspecify.annotations.Nullable;

/** A link that was mailed to somebody. */
public record MailedLink(
        UUID id,
        UUID subscriberId,
        LinkPurpose purpose,
        String language,
        Instant expiresAt,
        @Nullable Instant usedAt,
        @Nullable EmailAddress newAddress) {

    public LinkState state(Instant now) {
        if (usedAt != null) {
            return LinkState.USED;
        }
        return expiresAt.isAfter(now) ? LinkState.OPEN : LinkState.EXPIRED;
    }
}
