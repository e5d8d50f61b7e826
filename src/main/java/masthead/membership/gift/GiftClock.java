package masthead.membership.gift;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import masthead.desk.Edit;
import masthead.desk.Expiry;
import masthead.mail.EmailAddress;
import masthead.membership.gift.GiftParties.Both;

/** Delivers gifts when their day has come, reminds of those that will expire, and ends those that have. Each once. */
@ApplicationScoped
class GiftClock {

    private static final String SERVICE = "masthead";
    private static final String TO_DELIVER = """
            state = masthead.membership.gift.GiftState.PURCHASED AND deliverAt <= ?1 AND id IN (
                SELECT person.giftId FROM GiftPerson person
                WHERE person.role = masthead.membership.gift.GiftRole.RECIPIENT AND person.emailHash IS NOT NULL)""";
    private static final String TO_REMIND =
            "state = masthead.membership.gift.GiftState.DELIVERED AND remindAt <= ?1 AND expiresAt > ?1";
    private static final String TO_EXPIRE = "state = masthead.membership.gift.GiftState.DELIVERED AND expiresAt <= ?1";

    private final Expiry expiry;
    private final GiftParties parties;
    private final GiftSender sender;
    private final GiftNews news;

    GiftClock(Expiry expiry, GiftParties parties, GiftSender sender, GiftNews news) {
        this.expiry = expiry;
        this.parties = parties;
        this.sender = sender;
        this.news = news;
    }

    @Scheduled(every = "1s", delayed = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void run() {
        expiry.run(Gift.class, TO_EXPIRE, this::expire);
        expiry.run(Gift.class, TO_DELIVER, (gift, now) -> mail(gift, now, false));
        expiry.run(Gift.class, TO_REMIND, (gift, now) -> mail(gift, now, true));
    }

    private void mail(Gift gift, Instant now, boolean isReminder) {
        Both both = parties.of(gift.id());
        EmailAddress to = both.to();
        Edit edit = new Edit(SERVICE, now);
        if (to == null) {
            gift.reminded(edit);
        } else if (isReminder) {
            sender.remind(gift, both, to, edit);
        } else {
            sender.send(gift, both, to, edit);
        }
    }

    private void expire(Gift gift, Instant now) {
        gift.lapse(new Edit(SERVICE, now));
        news.tell(gift, "expired");
    }
}
