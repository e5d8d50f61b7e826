package masthead.mail.transport;

import java.util.regex.Pattern;

/** Status codes (RFC 3463) that say that there is no such mailbox. */
public final class NoMailbox {

    /** Bad mailbox, bad system, bad syntax, moved without a trace, no mail there at all (RFC 7505); disabled. */
    private static final Pattern STATUS = Pattern.compile("5\\.1\\.(1|2|3|6|10)|5\\.2\\.1");

    private NoMailbox() {}

    public static boolean isSaidBy(String status) {
        return STATUS.matcher(status).matches();
    }
}
