package masthead.membership.gift;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words of mails and pages about gifts: in Ukrainian, and for all other languages in English. */
enum GiftWording {
    SUBJECT(
            "{giver, select, none {You have been given a membership of {site}} other {{giver} gives you a membership of {site}}}",
            "{giver, select, none {Вам подарували членство в «{site}»} other {{giver} дарує вам членство в «{site}»}}"),
    GREETING(
            "{name, select, none {Hello,} other {Hello {name},}}",
            "{name, select, none {Вітаємо!} other {Вітаємо, {name}!}}"),
    GIFT(
            "{giver, select, none {you have been given} other {{giver} gives you}} {months, plural, one {a month} other {# months}} as “{tier}” of {site}.",
            "{giver, select, none {Вам подарували} other {{giver} дарує вам}} {months, plural, one {# місяць} few {# місяці} many {# місяців} other {# місяця}} членства «{tier}» у «{site}»."),
    HOW("Open this page to take it:", "Щоб прийняти подарунок, відкрийте цю сторінку:"),
    TAKE("Take the gift", "Прийняти подарунок"),
    UNTIL("You can do so until {date}.", "Це можна зробити до {date}."),
    ONCE(
            "The link works once. It subscribes you to nothing.",
            "Посилання спрацює один раз і ні на що вас не підписує."),
    REMINDER_SUBJECT("Your gift membership of {site} is waiting", "Подароване членство в «{site}» чекає на вас"),
    TITLE("A gift for you", "Подарунок для вас"),
    YOUR_NAME("Your name (if you like)", "Ваше ім’я (за бажанням)"),
    DONE("The gift is yours. Welcome!", "Подарунок ваш. Ласкаво просимо!"),
    REDEEMED("This gift has been redeemed.", "Цей подарунок уже прийнято."),
    REVOKED("This gift was taken back.", "Цей подарунок відкликано."),
    EXPIRED("This gift could be redeemed until {date}.", "Цей подарунок можна було прийняти до {date}."),
    NEVER_ENDS(
            "You are a member already, and your membership does not end. Ask the publisher to pass the gift to somebody else.",
            "Ви вже є членом спільноти, і ваше членство безстрокове. Попросіть видавця передати подарунок комусь іншому."),
    UNKNOWN(
            "This link opens nothing, or not any more: a newer one may be in your mail.",
            "Це посилання нічого не відкриває або вже не діє: можливо, у вашій пошті є новіше.");

    private final String english;
    private final String ukrainian;

    GiftWording(String english, String ukrainian) {
        this.english = english;
        this.ukrainian = ukrainian;
    }

    /** @param language BCP 47; null for English */
    String in(@Nullable String language, Map<String, ?> values) {
        boolean isUkrainian = isUkrainian(language);
        return new MessageFormat(
                        (isUkrainian ? ukrainian : english).replace("'", "''"),
                        isUkrainian ? new ULocale("uk") : ULocale.ENGLISH)
                .format(values);
    }

    /** The language that the words are in. */
    static String spoken(@Nullable String language) {
        return isUkrainian(language) ? "uk" : "en";
    }

    private static boolean isUkrainian(@Nullable String language) {
        return language != null
                && ULocale.forLanguageTag(language).getLanguage().equals("uk");
    }
}
