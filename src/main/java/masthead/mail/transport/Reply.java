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
            "\\b(no such|unknown|invalid|non-?existent) (local )?(user|recipient|mailbox|account|address|person)"
                    + "|\\b(user|recipient|mailbox|account|address)\\b.*\\b(unknown|not found|does not exist|doesn't exist|unavailable|disabled)"
                    + "|\\bno mailbox\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern SOMETHING_ELSE =
            Pattern.compile("sender|helo|relay|policy|spam|block|denied|client", Pattern.CASE_INSENSITIVE);

    /** What it answers to. */
    enum To {
        SENDER,
        RECIPIENT,
        DATA,
        END
    }

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

    /** Of a mail that is certainly not sent, unless this says so at its end. */
    Receipt receipt(To to) {
        if (isOk() && to == To.END) {
            return Receipt.accepted(text);
        }
        if (isForEver()) {
            return new Receipt(Receipt.Outcome.REFUSED, text, saysNoMailbox(to));
        }
        return Receipt.deferred(isForNow() ? text : "no answer that SMTP has");
    }

    private boolean saysNoMailbox(To to) {
        if (to == To.SENDER) {
            return false;
        }
        Matcher status = STATUS.matcher(text);
        if (status.find()) {
            return NoMailbox.isSaidBy(status.group(1));
        }
        return to == To.RECIPIENT
                && (code == 550 || code == 551 || code == 553)
                && NO_SUCH.matcher(text).find()
                && !SOMETHING_ELSE.matcher(text).find();
    }
}
