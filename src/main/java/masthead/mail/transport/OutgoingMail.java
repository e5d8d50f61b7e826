package masthead.mail.transport;

import java.time.Instant;
import java.util.UUID;
import masthead.mail.Letter;

/**
 * One mail as it goes out.
 *
 * @param id names it for ever: its Message-ID is made of it, and the same id is the same mail
 * @param at the time that it says it was written
 */
public record OutgoingMail(UUID id, Instant at, Letter letter) {}
