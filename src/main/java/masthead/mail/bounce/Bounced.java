package masthead.mail.bounce;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Told to observers (CDI) of each report, once, in the transaction that records it and suppresses the address. It may come before
 * whoever sent the mail has written down that it was sent.
 *
 * @param mailId the {@link masthead.mail.transport.OutgoingMail#id()}; null where the report does not name it
 * @param emailHash of whom it was to; null where a complaint hides that, and the mail is none that this room knows: then whoever
 *     sent it knows, and is to suppress the address
 * @param at when it happened, as the report says
 * @param detail what the server said, without anybody's address
 */
public record Bounced(@Nullable UUID mailId, byte @Nullable [] emailHash, BounceKind kind, Instant at, String detail) {}
