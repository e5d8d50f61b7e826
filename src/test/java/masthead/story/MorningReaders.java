package masthead.story;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.arc.Arc;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import masthead.newsletter.Readers;
import masthead.newsletter.signup.Sorting;

/** In the evening somebody signs up for what comes in the morning, and the desk looks after its newsletters. */
final class MorningReaders {

    private static final String WORDINGS = "/v1/admin/consent-wordings";
    private static final String NEWSLETTERS = "/v1/admin/newsletters";
    private static final String SUBSCRIBERS = "/v1/admin/subscribers";
    private static final Pattern LINK = Pattern.compile("/v1/subscriptions/[a-z]+/([\\w-]+)");

    private final Newspaper newspaper;

    MorningReaders(Newspaper newspaper) {
        this.newspaper = newspaper;
    }

    void tell() {
        StoryClock.monday("17:00");
        read();
        String slug = write();
        signUp(slug);
        String preferences = confirm();
        change(preferences, slug);
        lookAfter();
    }

    private void read() {
        newspaper.read("listNewsletters", "The first by name", "/v1/newsletters?limit=1");
        String id = newspaper
                .read("getNewsletterBySlug", "The Harbour Morning", "/v1/newsletters/by-slug/harbour-morning")
                .path("id")
                .asText();
        newspaper.read("getNewsletter", "The Harbour Morning", "/v1/newsletters/" + id);
    }

    private String write() {
        JsonNode wording = newspaper.tell("createConsentWording", "For letters of the newsroom", WORDINGS, """
                {"text": "Send me this newsletter. I can leave it by the link in each mail.",
                 "localized": {"uk": "Надсилайте мені цю розсилку. Я можу відмовитися за посиланням у кожному листі."}}""");
        newspaper.read(
                "getConsentWording",
                "As it was written",
                WORDINGS + "/" + wording.path("id").asText());
        newspaper.read("listConsentWordings", "The newest one", WORDINGS + "?limit=1");
        JsonNode made = newspaper.tell("createNewsletter", "A letter to those who sail", NEWSLETTERS, """
                {"name": "Ferries Tonight", "language": "en", "cadence": "Whenever a ferry is late",
                 "consentWordingId": "%s", "successTitle": "Welcome aboard",
                 "schedule": {"days": ["friday"], "time": "16:00", "zone": "Europe/Kyiv"}}""".formatted(
                        wording.path("id").asText()));
        String newsletter = NEWSLETTERS + "/" + made.path("id").asText();
        newspaper.read("getDeskNewsletter", "Ferries Tonight", newsletter);
        newspaper.read("listDeskNewsletters", "The newest one", NEWSLETTERS + "?limit=1");
        newspaper.tell("updateNewsletter", "Said in Ukrainian too", newsletter, """
                {"localized": {"uk": {"name": "Пороми сьогодні"}}}""");
        newspaper.tell("replaceNewsletter", "Shorter", newsletter, """
                {"name": "Ferries Tonight", "language": "en", "cadence": "When a ferry is late"}""");
        newspaper.change("trashNewsletter", newsletter, "");
        newspaper.tell("restoreNewsletter", "Back again", newsletter + "/restore");
        return made.path("slug").asText();
    }

    private void signUp(String slug) {
        newspaper.tell("signUp", "Somebody in a hurry", "/v1/newsletters/%s/subscriptions".formatted(slug), """
                {"email": "ilia.reader@example.org", "language": "en", "sourceUrl": "https://courier.example.org/ferries"}""");
        newspaper.tell("signUpForSeveral", "Somebody who reads a lot", "/v1/subscriptions", """
                {"email": "ilia.reader@example.org", "newsletters": ["harbour-morning", "%s"], "consentVersion": 1}""".formatted(slug));
        Arc.container().instance(Sorting.class).get().now();
    }

    /** @return where the preferences are */
    private String confirm() {
        String link = mailed("links");
        newspaper.read("getMailedLink", "What waits to be confirmed", link);
        newspaper.tell("useMailedLink", "One of both is wanted", link, """
                {"newsletters": ["harbour-morning"]}""");
        return mailed("preferences");
    }

    private void change(String preferences, String slug) {
        newspaper.read("getPreferences", "What there is, and what is sent", preferences);
        newspaper.tell("changePreferences", "The other one, too", preferences, """
                {"newsletters": [{"newsletter": "%s", "state": "subscribed"}]}""".formatted(slug));
        newspaper.tell("mailLink", "A copy of all that is known", preferences + "/links", """
                {"purpose": "export"}""");
    }

    private void lookAfter() {
        JsonNode found = newspaper.read("listSubscribers", "By a part of the address", SUBSCRIBERS + "?q=ilia&limit=1");
        JsonNode somebody = found.at("/items/0");
        String path = SUBSCRIBERS + "/" + somebody.path("id").asText();
        newspaper.read("getSubscriber", "Somebody with two newsletters", path);
        newspaper.read("listConsent", "What was agreed to last", path + "/history?limit=2");
        String out = Readers.unsubscribe(somebody.at("/subscriptions/0/id").asText());
        newspaper.call(out.substring(out.lastIndexOf('/') + 1), "AZMvTmqAexydPl8qjEt-EOm0g1tC8sXhVx2QmcyGdOE");
        newspaper.read("getUnsubscription", "Before it is done", out);
        newspaper.tell("unsubscribe", "It is done", out);
    }

    /** The newest link of a kind that the mails to the reader have. */
    private static String mailed(String kind) {
        List<String> links = Readers.letters("ilia.reader@example.org").stream()
                .flatMap(letter -> LINK.matcher(letter).results().map(MatchResult::group))
                .filter(link -> link.contains("/" + kind + "/"))
                .toList();
        return links.getLast();
    }
}
