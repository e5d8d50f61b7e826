package masthead.newsletter;

import static masthead.desk.Newsroom.create;
import static masthead.desk.Newsroom.reader;
import static masthead.newsletter.Readers.address;
import static masthead.newsletter.Readers.form;
import static masthead.newsletter.Readers.newsletter;
import static masthead.newsletter.Readers.path;
import static masthead.newsletter.Readers.signUp;
import static masthead.newsletter.Readers.subscriber;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import masthead.desk.Newsroom.Saved;
import masthead.mail.Mailbox;
import masthead.mail.Mailbox.Received;
import masthead.newsletter.page.Words;
import masthead.platform.persistence.TestDatabase;
import org.junit.jupiter.api.Test;

/** Pages for readers: what they say, and what browsers and screen readers make of them. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PagesTest {

    private static Response post(Saved newsletter, String body) {
        return form().body(body).when().post("/v1/newsletters/%s/subscriptions".formatted(newsletter.string("slug")));
    }

    @Test
    void aPlainFormIsAnsweredWithAPage() {
        Saved newsletter = newsletter(", \"successTitle\": \"You are in\", \"successText\": \"Look into your mail.\"");
        String address = address();
        Response page = post(newsletter, "email=%s&utm_source=x&website=".formatted(address.replace("@", "%40")));
        page.then()
                .statusCode(202)
                .contentType(startsWith("text/html"))
                .body(containsString("<h1>You are in</h1>"))
                .body(containsString("Look into your mail."));
        isSound(page);
        Mailbox.of(address, 1);
    }

    @Test
    void aWrongAddressIsShownWithTheFormAndWhatWasEntered() {
        Saved newsletter =
                newsletter(", \"wrongAddress\": \"That is no address\", \"emailPlaceholder\": \"Your e-mail\"");
        Response page = post(newsletter, "email=%3Cscript%3Ealert(1)%3C%2Fscript%3E%22%20onfocus%3D%22x");
        page.then()
                .statusCode(422)
                .body(containsString("That is no address"))
                .body(containsString("placeholder=\"Your e-mail\""))
                .body(containsString("aria-invalid=\"true\""))
                .body(containsString("&lt;script&gt;"))
                .body(not(containsString("<script")))
                .body(not(containsString("\" onfocus")));
        isSound(page);
        isSound(post(newsletter, ""));
        post(newsletter, "email=a%").then().statusCode(400).contentType(startsWith("text/html"));
        post(newsletter, "email=" + "a".repeat(5_000) + "@example.org").then().statusCode(422);
    }

    @Test
    void aFormWithAnOldWordingIsShownAgainWithTheWording() {
        Saved wording = create("consent-wordings", "{\"text\": \"Send it to <me>.\"}");
        Saved newsletter = newsletter(", \"consentWordingId\": \"%s\"".formatted(wording.id()));
        Response page = post(newsletter, "email=a@example.org");
        page.then()
                .statusCode(422)
                .body(containsString("Send it to &lt;me&gt;."))
                .body(containsString("name=\"consentVersion\" value=\"%d\""
                        .formatted(wording.answer().<Integer>path("number"))));
        isSound(page);
    }

    @Test
    void anUnknownNewsletterIsToldInTheBrowsersLanguage() {
        form().header("Accept-Language", "uk-UA,uk;q=0.9,en;q=0.5")
                .body("email=a@example.org")
                .when()
                .post("/v1/newsletters/no-such/subscriptions")
                .then()
                .statusCode(404)
                .body(containsString("<html lang=\"uk\">"))
                .body(containsString("Такої розсилки немає"));
    }

    @Test
    void pagesAndMailsAreInTheLanguageOfTheNewsletterOrTheReader() {
        Saved newsletter = newsletter(", \"localized\": {\"uk\": {\"name\": \"Ранок\"}}");
        String address = address();
        post(newsletter, "email=%s&language=uk".formatted(address))
                .then()
                .statusCode(202)
                .body(containsString("<html lang=\"uk\">"))
                .body(containsString("Дякуємо"));
        Received asked = Mailbox.of(address, 1).getLast();
        assertEquals("Будь ласка, підтвердьте: Ранок", asked.subject());
        reader().accept("text/html")
                .when()
                .get(path(asked))
                .then()
                .statusCode(200)
                .header("Content-Language", equalTo("uk"))
                .body(containsString("Ранок"));
        String french = address();
        post(newsletter, "email=%s&language=fr".formatted(french)).then().body(containsString("<html lang=\"en\">"));
    }

    @Test
    void allPagesAreSound() {
        Saved newsletter = newsletter();
        String address = address();
        signUp(newsletter, address);
        Received asked = Mailbox.of(address, 1).getLast();
        isSound(get(path(asked)));
        isSound(form().body("chosen=yes&newsletters=" + newsletter.string("slug"))
                .when()
                .post(path(asked)));
        isSound(form().when().post(path(asked)));
        isSound(get("/v1/subscriptions/links/none"));
        isSound(get(path(Mailbox.of(address, 2).getLast())));
        String out = Links.unsubscribe(address, newsletter);
        isSound(get(out));
        isSound(form().when().post(out));
        isSound(get(out));
        String other = subscriber(newsletter);
        Readers.timePasses(other, "11 minutes");
        String preferences = path(Mailbox.of(other, 2).getLast());
        isSound(form().body("purpose=change-address").when().post(preferences + "/links"));
        isSound(get(path(Mailbox.of(other, 3).getLast())));
    }

    @Test
    void aNameCannotBecomeAHeaderOrMarkup() {
        Saved newsletter = newsletter(", \"localized\": {\"en\": {\"name\": \"A <b>bold</b> & \\\"quoted\\\" name\"}}");
        String address = address();
        signUp(newsletter, address);
        Received asked = Mailbox.of(address, 1).getLast();
        assertEquals("Please confirm: A <b>bold</b> & \"quoted\" name", asked.subject());
        assertTrue(asked.html().contains("A &lt;b&gt;bold&lt;/b&gt; &amp; &quot;quoted&quot; name"), asked.html());
        assertFalse(asked.html().contains("<b>"), asked.html());
        assertFalse(asked.html().contains("<img"), "no pixels");
        get(path(asked)).then().body(containsString("A &lt;b&gt;bold&lt;/b&gt;"));
    }

    @Test
    void everyPhraseIsThereInEachLanguage() {
        Words english = Words.in("en");
        for (String language : Words.LANGUAGES) {
            Words words = Words.in(language);
            assertEquals(english.phrases().keySet(), words.phrases().keySet());
            words.phrases()
                    .forEach((phrase, text) -> assertEquals(
                            places(String.valueOf(english.phrases().get(phrase))),
                            places(text),
                            language + " " + phrase));
        }
    }

    private static List<String> places(String text) {
        return Pattern.compile("\\{[0-9]}")
                .matcher(text)
                .results()
                .map(found -> found.group())
                .sorted()
                .distinct()
                .toList();
    }

    private static Response get(String path) {
        return reader().accept("text/html").when().get(path);
    }

    /** What WCAG and browsers want of each page, as far as its text shows. */
    private static void isSound(Response page) {
        String html = page.asString();
        List<String> faults = new ArrayList<>();
        require(faults, html.startsWith("<!DOCTYPE html>\n<html lang=\""), "has no language");
        require(
                faults,
                html.contains("name=\"viewport\" content=\"width=device-width, initial-scale=1\""),
                "is not made for phones");
        require(faults, Pattern.compile("<title>[^<]{3,}</title>").matcher(html).find(), "has no title");
        require(faults, html.split("<h1>", -1).length == 2, "has not one heading");
        require(faults, html.contains("<main>"), "has no main part");
        require(
                faults,
                !html.contains("<script")
                        && !html.contains("<img")
                        && !Pattern.compile(" on[a-z]+=")
                                .matcher(html.replaceAll("\"[^\"]*\"", ""))
                                .find(),
                "does something");
        require(faults, !Pattern.compile("style=\"").matcher(html).find(), "has a style that the policy forbids");
        for (String id : matches(html, "<(?:input|select)[^>]* id=\"([^\"]+)\"")) {
            require(faults, html.contains("<label for=\"" + id + "\">"), id + " has no label");
        }
        for (String input : matches(html, "(<input[^>]*type=\"(?:radio|checkbox|text)\"[^>]*>)")) {
            int at = html.indexOf(input);
            require(
                    faults,
                    html.lastIndexOf("<label>", at) > html.lastIndexOf("</label>", at),
                    input + " has no label");
        }
        String policy = page.header("Content-Security-Policy");
        for (String style : matches(html, "<style>([^<]*)</style>")) {
            require(
                    faults,
                    policy.contains("'sha256-" + hash(style) + "'"),
                    "its style is not the one that is allowed");
        }
        require(faults, policy.startsWith("default-src 'none'") && policy.contains("form-action 'self'"), policy);
        require(faults, page.header("Cache-Control").contains("no-store"), "may be kept");
        assertEquals(List.of(), faults, html);
    }

    private static void require(List<String> faults, boolean holds, String otherwise) {
        if (!holds) {
            faults.add(otherwise);
        }
    }

    private static List<String> matches(String html, String pattern) {
        Matcher found = Pattern.compile(pattern, Pattern.DOTALL).matcher(html);
        List<String> all = new ArrayList<>();
        while (found.find()) {
            all.add(found.group(1));
        }
        return all;
    }

    private static String hash(String text) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
