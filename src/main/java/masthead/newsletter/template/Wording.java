package masthead.newsletter.template;

import com.ibm.icu.util.ULocale;

/**
 * What templates say themselves.
 *
 * @param because why somebody gets it, with a place for the name of the newsletter
 */
record Wording(
        String because,
        String becauseMember,
        String unsubscribe,
        String preferences,
        String listen,
        String watch,
        String readOn,
        String onTheWeb,
        String forMembers) {

    private static final Wording ENGLISH = new Wording(
            "You get this mail because you subscribed to %s.",
            "You get this mail because you are a member and subscribed to %s.",
            "Unsubscribe",
            "Change what you get",
            "Listen",
            "Watch",
            "Read on",
            "Read it on the web",
            "For members");

    private static final Wording UKRAINIAN = new Wording(
            "Ви отримали цей лист, бо підписалися на розсилку «%s».",
            "Ви отримали цей лист, бо підписалися на розсилку «%s» для учасників спільноти.",
            "Відписатися",
            "Змінити підписки",
            "Слухати",
            "Дивитися",
            "Читати далі",
            "Читати на сайті",
            "Для учасників спільноти");

    /** @param language BCP 47; where there is no wording in it, English */
    static Wording in(String language) {
        return ULocale.forLanguageTag(language).getLanguage().equals("uk") ? UKRAINIAN : ENGLISH;
    }

    static String direction(String language) {
        return ULocale.forLanguageTag(language).isRightToLeft() ? "rtl" : "ltr";
    }
}
