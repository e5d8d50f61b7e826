package masthead.membership.gift;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import masthead.mail.EmailAddress;
import masthead.mail.Letter;
import masthead.membership.gift.GiftParties.Both;
import masthead.membership.tier.TierTerms;
import masthead.membership.tier.Tiers;
import masthead.platform.http.PublicUrl;
import masthead.site.SiteDraft;
import masthead.site.Sites;
import org.jspecify.annotations.Nullable;

/** Writes mails about gifts. */
@ApplicationScoped
class GiftMail {

    private final Template template;
    private final Tiers tiers;
    private final Sites sites;
    private final PublicUrl here;
    private final GiftSettings settings;

    GiftMail(
            @Location("gift/mail.html") Template template,
            Tiers tiers,
            Sites sites,
            PublicUrl here,
            GiftSettings settings) {
        this.template = template;
        this.tiers = tiers;
        this.sites = sites;
        this.here = here;
        this.settings = settings;
    }

    /** @param token for the link */
    Letter write(Gift gift, Both both, EmailAddress to, String token, boolean isReminder) {
        SiteDraft site = sites.present();
        String language = language(gift, site);
        Map<String, Object> values = values(gift, both, site, language);
        GiftWording subject = isReminder ? GiftWording.REMINDER_SUBJECT : GiftWording.SUBJECT;
        String link = settings.page()
                .map(page -> page.replace("{token}", token))
                .orElseGet(() -> here.of(GiftPageResource.PATH + "/" + token));
        String greeting = GiftWording.GREETING.in(language, values);
        String told = GiftWording.GIFT.in(language, values);
        String how = GiftWording.HOW.in(language, values);
        String until = gift.expiresAt() == null ? "" : GiftWording.UNTIL.in(language, values);
        String once = GiftWording.ONCE.in(language, values);
        String message = both.message() == null ? "" : both.message();
        String text = "%s%n%n%s%n%n%s%s%n%s%n%n%s %s%n"
                .formatted(greeting, told, message.isEmpty() ? "" : "“" + message + "”\n\n", how, link, until, once);
        String html = template.data("language", GiftWording.spoken(language))
                .data("subject", subject.in(language, values))
                .data("greeting", greeting)
                .data("told", told)
                .data("message", message)
                .data("link", link)
                .data("take", GiftWording.TAKE.in(language, values))
                .data("until", until)
                .data("once", once)
                .render();
        return new Letter(null, to, subject.in(language, values), text, html, Map.of());
    }

    /** What the words of a gift speak of. */
    Map<String, Object> values(Gift gift, Both both, SiteDraft site, @Nullable String language) {
        TierTerms tier = Objects.requireNonNull(tiers.terms(gift.tierId()));
        Map<String, Object> values = new HashMap<>();
        values.put("giver", orNone(both.giver().name()));
        values.put("name", orNone(both.recipient().name()));
        values.put("months", gift.months());
        values.put("tier", tier.nameIn(language));
        values.put("site", site.name());
        if (gift.expiresAt() != null) {
            values.put(
                    "date",
                    DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                            .withLocale(Locale.forLanguageTag(GiftWording.spoken(language)))
                            .format(gift.expiresAt().atZone(ZoneId.of(site.zone()))));
        }
        return values;
    }

    static @Nullable String language(Gift gift, SiteDraft site) {
        return gift.language() != null
                ? gift.language()
                : site.languages().stream().findFirst().orElse(null);
    }

    private static String orNone(@Nullable String name) {
        return name == null ? "none" : name;
    }
}
