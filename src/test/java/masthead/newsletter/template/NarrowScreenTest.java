package masthead.newsletter.template;

import static masthead.desk.Newsroom.desk;
import static masthead.desk.Newsroom.picture;
import static masthead.desk.Newsroom.publishedArticle;
import static masthead.desk.Newsroom.unique;
import static masthead.newsletter.Readership.edition;
import static masthead.newsletter.Readership.newsletter;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import masthead.desk.Newsroom.Saved;
import org.junit.jupiter.api.Test;

/** What every mail has, whatever it says. */
@QuarkusTest
class NarrowScreenTest {

    @Test
    void aMailFitsANarrowScreenAndFollowsNobody() {
        Saved picture = picture(unique("quay"));
        Saved article = publishedArticle(unique("Pier"), "\"hero\": {\"mediaId\": \"%s\"},".formatted(picture.id()));
        String html = desk().get(edition(newsletter(), "Narrow", """
                {"type": "text", "blocks": [
                  {"type": "image", "mediaId": "%s"},
                  {"type": "paragraph", "spans": [{"text": "%s"}]},
                  {"type": "table", "rows": [{"cells": [{"spans": [{"text": "a"}]}, {"spans": [{"text": "b"}]}]}]}]},
                {"type": "articles", "articleIds": ["%s"]},
                {"type": "articles", "articleIds": ["%s"], "show": "body"}""".formatted(
                                                picture.id(), "w".repeat(200), article.id(), article.id()))
                                .path()
                        + "/preview")
                .path("html");

        assertEquals(java.util.List.of(), NarrowScreenRules.faults(html));
        assertFalse(NarrowScreenRules.faults("<table width=\"600\">").isEmpty());
        assertTrue(html.contains("overflow-wrap:anywhere"));
        assertTrue(html.contains("overflow-x:auto"));
        assertTrue(html.contains("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"));
        assertTrue(html.contains("color-scheme: light dark"));
        assertFalse(html.contains("width=\"1\""), "a picture of one pixel");
        assertFalse(html.contains("<script"));
        assertFalse(html.contains("<link "));
        assertFalse(html.contains("url("));
        assertFalse(html.contains("background="), "pictures that nobody sees");
    }
}
