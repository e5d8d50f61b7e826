package masthead.mail.transport;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an SMTP server answers (RFC 5321, section 4.2).
 *
 * @param code three digits; less if it was no answer
 * @param text all of it in one line
 */
record Reply(int code, String text) {

    private static final Pattern STATUS = Pattern.compile("^\\d{3}[ -]([245]\\.\\d{1,3}\\.\\d{1,3})\\b");
    /** In servers' own words, where they give no status. */
    private static final Pattern NO_SUCH = Pattern.compile(
            "(no such|unknown|invalid|does ?n[o']t exist|not exist|not found|no mailbox|mailbox unavailable|disabled).*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    static Reply of(int code, String text) {
        return new Reply(code, PlainReply.of(text));
    }

    boolean isOk() {
        return code >= 200 && code < 300;
    }

    boolean isForNow() {
        return code >= 400 && code < 500;
    }

    boolean isForEver() {
        return code >= 500 && code < 600;
    }

    /** It takes no more mails on this connection. */
    boolean isGoodbye() {
        return code == 421;
    }

    /**
     * To a mail that is certainly not sent, unless this says so.
     *
     * @param isAboutRecipient whether it was asked about the recipient
     */
    Receipt receipt(boolean isAboutRecipient) {
        if (isOk()) {
            return Receipt.accepted(text);
        }
        return isForEver()
                ? new Receipt(Receipt.Outcome.REFUSED, text, saysNoMailbox(isAboutRecipient))
                : Receipt.deferred(isForNow() ? text : "no answer that SMTP has");
    }

    private boolean saysNoMailbox(boolean isAboutRecipient) {
        Matcher status = STATUS.matcher(text);
        if (status.find()) {
            return NoMailbox.isSaidBy(status.group(1));
        }
        return isAboutRecipient
                && (code == 550 || code == 551 || code == 553)
                && NO_SUCH.matcher(text).find();
    }
}
