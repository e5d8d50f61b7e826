package masthead.membership.gift;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import masthead.desk.Edit;
import masthead.mail.EmailAddress;
import masthead.mail.Letters;
import masthead.membership.gift.GiftParties.Both;

/** Mails gifts to their recipients, with a new link each time: the one before opens nothing any more. */
@ApplicationScoped
class GiftSender {

    private final GiftMail mail;
    private final Letters letters;
    private final GiftNews news;
    private final GiftSettings settings;

    GiftSender(GiftMail mail, Letters letters, GiftNews news, GiftSettings settings) {
        this.mail = mail;
        this.letters = letters;
        this.news = news;
        this.settings = settings;
    }

    /** In the transaction of whoever holds the gift's row. What is still on its way is not sent any more. */
    void send(Gift gift, Both both, EmailAddress to, Edit edit) {
        boolean isFirst = gift.state() == GiftState.PURCHASED;
        if (isFirst && gift.expiresAt() == null) {
            settings.expiresAfter().ifPresent(after -> {
                Instant end = edit.at().plus(after);
                Instant reminder = end.minus(settings.remindBefore());
                gift.expire(end, reminder.isAfter(edit.at()) ? reminder : null);
            });
        }
        post(gift, both, to, edit, false);
        if (isFirst) {
            news.tell(gift, "delivered");
        }
    }

    void remind(Gift gift, Both both, EmailAddress to, Edit edit) {
        gift.reminded(edit);
        post(gift, both, to, edit, true);
    }

    private void post(Gift gift, Both both, EmailAddress to, Edit edit, boolean isReminder) {
        String token = GiftTokens.make();
        gift.deliver(GiftTokens.hash(token), edit);
        letters.forget(gift.id());
        letters.post(gift.id(), mail.write(gift, both, to, token, isReminder));
    }
}
