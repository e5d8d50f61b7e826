package masthead.mail.sending;

import java.time.Instant;
import java.util.UUID;

/**
 * A letter that one worker holds.
 *
 * @param attempts in vain
 * @param mail JSON
 */
record LeasedLetter(UUID id, Instant at, int attempts, String mail) {}
