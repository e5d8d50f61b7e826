package masthead.newsletter.preference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import masthead.newsletter.ConsentWordings;
import masthead.newsletter.KnownNewsletter;
import masthead.newsletter.page.ReaderPages;
import masthead.newsletter.page.Words;
import masthead.newsletter.subscriber.LinkPurpose;
import masthead.newsletter.subscriber.LinkState;
import masthead.newsletter.subscriber.Subscription;
import org.jspecify.annotations.Nullable;

/** The pages behind mailed links. */
@ApplicationScoped
class LinkPages {

    private final ReaderPages pages;
    private final ConsentWordings wordings;

    LinkPages(ReaderPages pages, ConsentWordings wordings) {
        this.pages = pages;
        this.wordings = wordings;
    }

    /** What opening the link shows: a page with a button, or why there is none. */
    Response question(LinkUses.Found found, String action) {
        Words words = Words.in(found.link().language());
        if (found.state() != LinkState.OPEN) {
            return noLongerGood(200, found);
        }
        LinkPurpose purpose = found.link().purpose();
        return switch (purpose) {
            case CONFIRM ->
                found.waiting().isEmpty()
                        ? pages.message(200, words, words.say("confirm.none.title"), words.say("confirm.none.text"))
                        : confirm(found, words, action);
            case CHANGE_ADDRESS -> address(200, found, action, null);
            case EXPORT, ERASE, NEW_ADDRESS ->
                pages.question(
                        words,
                        words.say(purpose.word() + ".title"),
                        words.say(purpose.word() + ".intro", shown(found)),
                        words.say(purpose.word() + ".button"),
                        action);
        };
    }

    /** The page on which the new address is entered, once more if that was none. */
    Response address(int status, LinkUses.Found found, String action, @Nullable String wrong) {
        Words words = Words.in(found.link().language());
        Map<String, Object> data = new HashMap<>();
        data.put("intro", words.say("change-address.intro", found.whose().masked()));
        data.put("action", action);
        data.put("label", words.say("change-address.label"));
        data.put("value", Objects.requireNonNullElse(wrong, ""));
        data.put("wrong", wrong == null ? "" : words.say("sign-up.wrong"));
        data.put("required", words.say("sign-up.required"));
        data.put("button", words.say("change-address.button"));
        return pages.page(status, words, "address", words.say("change-address.title"), data);
    }

    Response noLongerGood(int status, LinkUses.Found found) {
        Words words = Words.in(found.link().language());
        String what = found.state() == LinkState.EXPIRED ? "expired" : "used";
        return pages.message(status, words, words.say(what + ".title"), words.say(what + ".text"));
    }

    /** What using the link has done. */
    Response done(LinkUses.Found before, LinkResult result) {
        Words words = Words.in(before.link().language());
        return switch (result.purpose()) {
            case CONFIRM ->
                result.newsletters().isEmpty()
                        ? pages.message(200, words, words.say("confirm.none.title"), words.say("confirmed.none"))
                        : pages.message(
                                200,
                                words,
                                words.say("confirmed.title"),
                                words.say("confirmed.text", names(before, result)));
            case EXPORT ->
                Response.ok(Objects.requireNonNull(result.export()))
                        .type(MediaType.APPLICATION_JSON)
                        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"newsletters.json\"")
                        .build();
            case ERASE -> pages.message(200, words, words.say("erased.title"), words.say("erased.text"));
            case CHANGE_ADDRESS -> pages.message(200, words, words.say("changing.title"), words.say("changing.text"));
            case NEW_ADDRESS ->
                pages.message(
                        200,
                        words,
                        words.say("new-address.done.title"),
                        words.say("new-address.done.text", shown(before)));
        };
    }

    private Response confirm(LinkUses.Found found, Words words, String action) {
        String language = found.link().language();
        Map<String, Object> data = new HashMap<>();
        data.put("intro", words.say("confirm.intro", found.whose().masked()));
        data.put("action", action);
        data.put("choose", words.say("confirm.choose"));
        data.put(
                "newsletters",
                found.waiting().stream()
                        .map(one -> Map.of(
                                "slug", one.slug(),
                                "name", one.name(language),
                                "cadence",
                                        Objects.requireNonNullElse(
                                                one.content().in(language).cadence(), "")))
                        .toList());
        data.put("agree", words.say("confirm.agree"));
        data.put(
                "wordings",
                found.subscriptions().stream()
                        .map(one -> consent(one, language))
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
        data.put("button", words.say("confirm.button"));
        data.put("nobody", words.say("confirm.nobody"));
        return pages.page(200, words, "confirm", words.say("confirm.title"), data);
    }

    @Nullable String consent(Subscription requested, String language) {
        Integer number = requested.requestedWording();
        return number == null
                ? null
                : Objects.requireNonNull(wordings.numbered(number)).in(language);
    }

    private static String names(LinkUses.Found before, LinkResult result) {
        List<String> names = before.waiting().stream()
                .filter(one -> result.newsletters().contains(one.slug()))
                .map((KnownNewsletter one) -> one.name(before.link().language()))
                .toList();
        return String.join(", ", names);
    }

    private static String shown(LinkUses.Found found) {
        return found.link().newAddress() == null
                ? found.whose().masked()
                : found.link().newAddress().text();
    }
}
