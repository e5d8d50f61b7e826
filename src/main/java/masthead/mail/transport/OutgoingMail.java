package masthead.mail.transport;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import masthead.mail.EmailAddress;
import masthead.mail.Letter;
import masthead.mail.Sender;
import org.jspecify.annotations.Nullable;

/**
 * One mail as it goes out.
 *
 * @param id names it for ever: its Message-ID is made of it, and the same id is the same mail
 * @param at the time that it says it was written
 * @param from null for the publisher itself, as the settings have it
 * @param headers further ones, such as {@code List-Unsubscribe}
 */
public record OutgoingMail(
        UUID id,
        Instant at,
        @Nullable Sender from,
        EmailAddress to,
        String subject,
        Map<String, String> headers,
        MailBody body) {

    public OutgoingMail(UUID id, Instant at, Letter letter) {
        this(
                id,
                at,
                letter.from(),
                letter.to(),
                letter.subject(),
                letter.headers(),
                MailBody.of(letter.text(), letter.html()));
    }
}
