package masthead.newsletter.signup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import masthead.newsletter.ConsentWordings;
import masthead.newsletter.KnownNewsletter;
import masthead.newsletter.NewsletterTexts;
import masthead.newsletter.page.ReaderPages;
import masthead.newsletter.page.Words;
import masthead.newsletter.subscriber.NewsletterSettings;
import masthead.platform.http.FormOrJson;
import masthead.platform.problem.Problem;
import masthead.platform.problem.Problem.Fault;

/** What people see who sign up by a plain form. */
@ApplicationScoped
class SignUpPages {

    private final ReaderPages pages;
    private final ConsentWordings wordings;
    private final NewsletterSettings settings;

    SignUpPages(ReaderPages pages, ConsentWordings wordings, NewsletterSettings settings) {
        this.pages = pages;
        this.wordings = wordings;
        this.settings = settings;
    }

    /** The texts of the newsletter, where it is one and has some. */
    static SignUpAnswer answer(List<KnownNewsletter> newsletters, String language) {
        Words words = Words.in(language);
        NewsletterTexts texts =
                newsletters.size() == 1 ? newsletters.getFirst().content().in(language) : NewsletterTexts.NONE;
        return new SignUpAnswer(
                Objects.requireNonNullElse(texts.successTitle(), words.say("signed-up.title")),
                Objects.requireNonNullElse(texts.successText(), words.say("signed-up.text")));
    }

    Response signedUp(List<KnownNewsletter> newsletters, String language) {
        if (settings.signedUpPage().isPresent()) {
            String page = settings.signedUpPage()
                    .get()
                    .replace("{slug}", newsletters.getFirst().slug());
            return Response.seeOther(URI.create(page))
                    .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                    .build();
        }
        SignUpAnswer answer = answer(newsletters, language);
        return pages.message(202, Words.in(language), answer.title(), answer.text());
    }

    /** The form once more, with what is wrong. */
    Response again(List<KnownNewsletter> newsletters, Problem problem, byte[] sent, String action, String asked) {
        Map<String, List<String>> fields = FormOrJson.fields(sent);
        KnownNewsletter first = newsletters.getFirst();
        NewsletterTexts texts = first.content().in(asked);
        Words words = Words.in(asked);
        List<Fault> faults = Objects.requireNonNullElse(problem.errors(), List.of());
        boolean isWrong = faults.stream().anyMatch(fault -> "/email".equals(fault.pointer()));
        Integer version = newsletters.stream()
                .map(one -> one.content().consentWordingId())
                .filter(Objects::nonNull)
                .map(wordings::number)
                .max(Integer::compare)
                .orElse(null);
        Map<String, Object> data = new HashMap<>();
        data.put("notice", isWrong ? "" : words.say(version == null ? "sign-up.again" : "sign-up.consent"));
        data.put("action", action);
        data.put(
                "slugs",
                action.endsWith("/v1/subscriptions")
                        ? newsletters.stream().map(KnownNewsletter::slug).toList()
                        : List.of());
        data.put("label", words.say("sign-up.email"));
        data.put("placeholder", Objects.requireNonNullElse(texts.emailPlaceholder(), words.say("sign-up.placeholder")));
        data.put("value", cut(fields.getOrDefault("email", List.of("")).getFirst()));
        data.put("wrong", isWrong ? Objects.requireNonNullElse(texts.wrongAddress(), words.say("sign-up.wrong")) : "");
        data.put("required", Objects.requireNonNullElse(texts.requiredField(), words.say("sign-up.required")));
        data.put("agree", words.say("sign-up.agree"));
        data.put(
                "consent",
                version == null
                        ? ""
                        : Objects.requireNonNull(wordings.numbered(version)).in(asked));
        data.put("consentVersion", version == null ? "" : version.toString());
        data.put("language", asked);
        data.put("honeypot", words.say("sign-up.honeypot"));
        data.put("button", Objects.requireNonNullElse(texts.signUpButton(), words.say("sign-up.button")));
        String title = newsletters.size() == 1 ? first.name(asked) : words.say("sign-up.title");
        return pages.page(problem.status(), words, "sign-up", title, data);
    }

    private static String cut(String text) {
        return text.length() > 320 ? "" : text;
    }
}
