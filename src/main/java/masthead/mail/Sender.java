package masthead.mail;

import org.jspecify.annotations.Nullable;

/**
 * Who a mail says it is from.
 *
 * @param replyTo where answers go, if not to the address itself
 */
public record Sender(
        String name, EmailAddress address, @Nullable EmailAddress replyTo) {}
