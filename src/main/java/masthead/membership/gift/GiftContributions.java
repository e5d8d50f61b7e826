package masthead.membership.gift;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import masthead.contribution.Contributed;
import masthead.contribution.ContributionKind;
import masthead.contribution.GiftOrder;
import masthead.contribution.Matched;
import masthead.contribution.Recorded;
import masthead.desk.Edit;
import masthead.mail.EmailAddress;
import masthead.mail.Letters;
import masthead.membership.Memberships;
import masthead.membership.gift.GiftParties.Both;
import masthead.membership.tier.TierTerms;
import masthead.membership.tier.Tiers;
import masthead.site.SiteDraft;
import masthead.site.Sites;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Gifts that were bought, refunded, or redeemed elsewhere. It refuses nothing, for whoever fails here takes back all that was told
 * together.
 */
@ApplicationScoped
class GiftContributions {

    private static final Logger LOG = Logger.getLogger(GiftContributions.class);
    private static final String SERVICE = "masthead";
    private static final int USUAL_MONTHS = 12;
    private static final GiftOrder NO_ORDER = new GiftOrder(null, null, null, null, null, null, null, null);

    private final Tiers tiers;
    private final Sites sites;
    private final GiftParties parties;
    private final GiftTimes times;
    private final GiftNews news;
    private final Letters letters;
    private final Memberships memberships;

    GiftContributions(
            Tiers tiers,
            Sites sites,
            GiftParties parties,
            GiftTimes times,
            GiftNews news,
            Letters letters,
            Memberships memberships) {
        this.tiers = tiers;
        this.sites = sites;
        this.parties = parties;
        this.times = times;
        this.news = news;
        this.letters = letters;
        this.memberships = memberships;
    }

    /** After members have: they are held before gifts are, whatever is told together. */
    void hear(@Observes @Priority(Interceptor.Priority.APPLICATION + 1) Recorded told) {
        told.chapters().forEach(chapter -> {
            chapter.entries().forEach(this::hear);
            chapter.matches().forEach(this::hear);
        });
    }

    private void hear(Contributed told) {
        if (told.kind() != ContributionKind.GIFT_PURCHASED) {
            return;
        }
        TierTerms tier = told.tierId() == null ? null : tiers.terms(told.tierId());
        if (tier == null) {
            LOG.warnf("Contribution %s names no tier that is there: make its gift at the desk", told.id());
        } else {
            buy(told, tier, Objects.requireNonNullElse(told.gift(), NO_ORDER));
        }
    }

    private void hear(Matched match) {
        if (match.originalKind() != ContributionKind.GIFT_PURCHASED) {
            return;
        }
        // What is redeemed here is told to the ledger before the gift is closed, and nobody's by then.
        UUID member = match.kind() == ContributionKind.GIFT_REDEEMED ? memberships.memberBy(match.entryId()) : null;
        UUID id = member == null && !match.whole() ? null : Gift.idOfPurchase(match.originalId());
        Gift gift = id == null ? null : Gift.locked(id);
        if (gift == null || !gift.state().isOpen()) {
            return;
        }
        Edit edit = new Edit(SERVICE, times.now());
        if (member != null) {
            gift.redeem(member, edit);
            letters.forget(gift.id());
            news.tell(gift, "redeemed");
        } else {
            gift.revoke(edit);
            letters.forget(gift.id());
            news.tell(gift, "revoked");
        }
    }

    private void buy(Contributed told, TierTerms tier, GiftOrder order) {
        SiteDraft site = sites.present();
        String zone = GiftTimes.known(order.zone(), site.zone());
        LocalDate wanted = times.within(order.deliverOn(), zone);
        boolean isAtOnce = wanted == null || wanted.isBefore(times.today(zone));
        Integer months = order.months() == null ? tier.interval().months() : order.months();
        Both both = new Both(
                new GiftPartyDraft(
                        text(told.person().email()),
                        oneLine(order.giverName() == null ? told.person().name() : order.giverName())),
                new GiftPartyDraft(text(order.recipientEmail()), oneLine(order.recipientName())),
                order.message());
        GiftDraft draft = new GiftDraft(
                tier.id(),
                months == null ? USUAL_MONTHS : months,
                order.recipientLanguage() == null ? told.person().language() : order.recipientLanguage(),
                both.giver(),
                both.recipient(),
                both.message(),
                isAtOnce ? times.today(zone) : wanted,
                zone);
        Instant delivery = times.delivery(isAtOnce ? null : wanted, zone);
        Gift gift = new Gift();
        gift.bought(told);
        gift.revise(draft, delivery, new Edit(SERVICE, times.now()));
        gift.persistAndFlush();
        parties.write(gift.id(), both);
        news.tell(gift, "purchased");
    }

    private static @Nullable String text(@Nullable EmailAddress address) {
        return address == null ? null : address.text();
    }

    /** It may stand in the subject of a mail. */
    private static @Nullable String oneLine(@Nullable String name) {
        return name == null ? null : name.replaceAll("\\s+", " ").strip();
    }
}
