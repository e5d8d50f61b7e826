package masthead.membership;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import masthead.mail.Mailbox.Received;

/** Links in mails about gifts. */
final class Links {

    private static final Pattern TOKEN = Pattern.compile("/v1/gifts/redeem/([A-Za-z0-9_-]{43})");

    private Links() {}

    static String token(Received mail) {
        Matcher link = TOKEN.matcher(mail.text());
        if (!link.find()) {
            throw new AssertionError("there is no link in: " + mail.text());
        }
        return link.group(1);
    }
}
