package masthead.mail;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One mail to one person.
 *
 * @param from null for the publisher itself, as the settings have it
 * @param subject in any script, one line
 * @param text the whole of it for who reads plain text
 * @param html the whole of it as a page
 * @param headers further ones, such as {@code List-Unsubscribe}
 */
public record Letter(
        @Nullable Sender from,
        EmailAddress to,
        String subject,
        String text,
        String html,
        Map<String, String> headers) {}
