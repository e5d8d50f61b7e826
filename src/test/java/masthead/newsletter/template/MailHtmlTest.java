package masthead.newsletter.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import masthead.body.html.BodyHtml;
import org.junit.jupiter.api.Test;

/** What of a body mail programs show, and what is taken out of an edition. */
class MailHtmlTest {

    private static final String GONE = "01932f4e-6a80-7b1c-9d3e-5f2a8c4b7e10";

    @Test
    void eachElementHasItsStyleAndNothingThatMailProgramsRefuse() {
        String html = MailHtml.of(BodyHtml.of(new MailBlocks(Wording.in("en")).of(json("""
                [{"type": "paragraph", "id": "a", "spans": [{"text": "See ", "marks": []},
                   {"text": "here", "marks": [{"type": "link", "href": "https://example.org/?a=1&b=2"}]}]},
                 {"type": "video", "id": "b", "title": "Ship", "media": {"url": "https://films.example.org/ship.mp4"}},
                 {"type": "embed", "id": "c", "url": "https://www.youtube.com/watch?v=abcdefghijk", "title": "Film"},
                 {"type": "image", "id": "d", "media": {"url": "https://images.example.org/pier.jpg", "alt": "A pier", "width": 4000, "height": 3000}},
                 {"type": "members-only", "id": "e"}]"""))));
        assertTrue(
                html.startsWith(
                        "<p style=\"margin:0 0 16px;\">See <a href=\"https://example.org/?a=1&amp;b=2\" class=\"link\""),
                html);
        assertTrue(html.contains("Watch: Ship"), html);
        assertTrue(html.contains("https://films.example.org/ship.mp4"), html);
        assertTrue(html.contains("max-width:100%"), html);
        for (String refused : List.of("<iframe", "<video", "data-block-id", "loading=", "width=\"4000\"", "<script")) {
            assertFalse(html.contains(refused), html);
        }
    }

    @Test
    void plainTextHasEveryLinkBehindItsWords() {
        String text = new PlainMail().blocks(json("""
                [{"type": "heading", "level": 2, "spans": [{"text": "Ferries"}]},
                 {"type": "list", "ordered": true, "items": [{"spans": [{"text": "One"}]}, {"spans": [{"text": "Two"}]}]},
                 {"type": "paragraph", "spans": [{"text": "Read on", "marks": [{"type": "link", "article": {"url": "https://example.org/a"}}]}]}]""")).end();
        assertEquals("Ferries\n-------\n\n1. One\n2. Two\n\nRead on (https://example.org/a)\n", text);
    }

    @Test
    void whatIsWithdrawnTakesWithItWhatIsThereForItAlone() throws JsonProcessingException {
        EditionContent content = content("""
                {"type": "text", "blocks": [
                  {"id": "a", "type": "article-card", "article": {"id": "%1$s", "headline": "Doomed"}},
                  {"id": "b", "type": "paragraph", "spans": [{"text": "Still here", "marks": [
                     {"type": "strong"}, {"type": "link", "article": {"id": "%1$s", "url": "https://example.org/doomed"}}]}]}]}""".formatted(GONE), """
                {"type": "cards", "articles": [{"id": "%s", "headline": "Doomed"},
                  {"id": "01932f4e-6a80-7b1c-9d3e-5f2a8c4b7e11", "headline": "Staying", "hero": {"media": {"id": "%1$s"}}}]}""".formatted(GONE));
        assertEquals(2, Withdrawal.named(content).size());

        String left = new ObjectMapper().writeValueAsString(Withdrawal.of(content, Set.of(UUID.fromString(GONE))));

        assertFalse(left.contains("oomed"), left);
        assertFalse(left.contains(GONE), left);
        assertTrue(left.contains("Still here"), left);
        assertTrue(left.contains("Staying"), left);
        assertTrue(left.contains("strong"), left);
    }

    @Test
    void theWebPageEndsWhereThePartForMembersBegins() {
        EditionContent content = content("""
                {"type": "text", "blocks": [{"type": "paragraph", "spans": [{"text": "Open"}]}, {"type": "members-only"},
                   {"type": "paragraph", "spans": [{"text": "Gated"}]}]}""", """
                {"type": "cards", "articles": [{"headline": "Behind it"}]}""");
        String left = OpenPart.of(content).parts().toString();
        assertTrue(left.contains("Open"), left);
        assertFalse(left.contains("Gated"), left);
        assertFalse(left.contains("Behind it"), left);
    }

    @Test
    void languagesHaveTheirDirectionAndTheirWords() {
        assertEquals("rtl", Wording.direction("ar"));
        assertEquals("ltr", Wording.direction("uk"));
        assertEquals("Відписатися", Wording.in("uk-UA").unsubscribe());
        assertEquals("Unsubscribe", Wording.in("ga").unsubscribe());
    }

    private static EditionContent content(String... parts) {
        return new EditionContent(
                "standard",
                "Subject",
                null,
                "en",
                "Morning",
                "Publisher",
                null,
                null,
                "Street",
                true,
                List.of(parts).stream().map(MailHtmlTest::json).toList());
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
