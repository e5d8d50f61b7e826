package masthead.newsletter.preference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import masthead.newsletter.page.ReaderPages;
import masthead.newsletter.page.Words;
import masthead.newsletter.subscriber.LinkPurpose;
import masthead.newsletter.subscriber.SubscriptionState;
import masthead.platform.http.FormOrJson;
import masthead.platform.http.Languages;

/** The page on which readers see and change what they get. */
@ApplicationScoped
class PreferencePages {

    /** Stands before the slug in the name of a field, so that no newsletter can be called like another field. */
    private static final String STATE = "state:";

    private static final List<LinkPurpose> OFFERED =
            List.of(LinkPurpose.EXPORT, LinkPurpose.CHANGE_ADDRESS, LinkPurpose.ERASE);

    private final ReaderPages pages;

    PreferencePages(ReaderPages pages) {
        this.pages = pages;
    }

    Response page(String path, PreferencesView view, boolean isSaved) {
        Words words = Words.in(view.language());
        Map<String, Object> data = new HashMap<>();
        data.put("saved", isSaved ? words.say("preferences.saved") : "");
        data.put("intro", words.say("preferences.intro", view.address()));
        data.put("action", path);
        data.put(
                "newsletters",
                view.newsletters().stream().map(one -> newsletter(one, words)).toList());
        data.put("languageLabel", words.say("preferences.language"));
        data.put("languages", languages(view.language()));
        data.put("save", words.say("preferences.save"));
        data.put("dataTitle", words.say("preferences.data.title"));
        data.put("dataIntro", words.say("preferences.data.intro"));
        data.put(
                "requests",
                OFFERED.stream()
                        .map(purpose -> Map.of(
                                "action", path + "/links",
                                "purpose", purpose.word(),
                                "text", words.say("preferences." + purpose.word())))
                        .toList());
        return pages.page(200, words, "preferences", words.say("preferences.title"), data);
    }

    Response linkSent(String language) {
        Words words = Words.in(language);
        return pages.message(202, words, words.say("link-sent.title"), words.say("link-sent.text"));
    }

    /** What the form of that page says; what it does not say stays. */
    static PreferencesDraft read(byte[] form) {
        Map<String, List<String>> fields = FormOrJson.fields(form);
        List<PreferencesDraft.Choice> choices = new ArrayList<>();
        fields.forEach((name, values) -> {
            for (Wish wish : Wish.values()) {
                if (name.startsWith(STATE) && values.getFirst().equals(wish.word())) {
                    choices.add(new PreferencesDraft.Choice(name.substring(STATE.length()), wish));
                }
            }
        });
        String language = fields.getOrDefault("language", List.of("")).getFirst();
        return new PreferencesDraft(Objects.equals(Languages.canonical(language), language) ? language : null, choices);
    }

    private static Map<String, Object> newsletter(PreferencesView.Preference one, Words words) {
        SubscriptionState state = one.state();
        boolean isActive = state == SubscriptionState.SUBSCRIBED || state == SubscriptionState.PAUSED;
        List<Map<String, Object>> choices = new ArrayList<>();
        choices.add(choice(Wish.SUBSCRIBED, words, state == SubscriptionState.SUBSCRIBED));
        if (isActive) {
            choices.add(choice(Wish.PAUSED, words, state == SubscriptionState.PAUSED));
        }
        choices.add(choice(Wish.LEFT, words, state == null || state == SubscriptionState.LEFT));
        return Map.of(
                "slug", one.newsletter(),
                "name", one.name(),
                "description", Objects.requireNonNullElse(one.description(), ""),
                "pending", state == SubscriptionState.PENDING ? words.say("preferences.pending") : "",
                "choices", choices);
    }

    private static Map<String, Object> choice(Wish wish, Words words, boolean isSo) {
        return Map.of("value", wish.word(), "text", words.say("preferences." + wish.word()), "checked", isSo);
    }

    private static List<Map<String, Object>> languages(String own) {
        List<Map<String, Object>> choices = new ArrayList<>();
        boolean isOffered = false;
        for (String language : Words.LANGUAGES) {
            boolean isOwn = own.equals(language);
            isOffered |= isOwn;
            choices.add(Map.of("value", language, "text", Words.in(language).say("language.name"), "checked", isOwn));
        }
        if (!isOffered) {
            Locale locale = Locale.forLanguageTag(own);
            choices.add(Map.of("value", own, "text", locale.getDisplayName(locale), "checked", true));
        }
        return choices;
    }
}
