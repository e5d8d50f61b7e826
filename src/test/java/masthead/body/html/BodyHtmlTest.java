package masthead.body.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BodyHtmlTest {

    private static final String MEDIA = """
            "media": {"url": "https://a.example/b.jpg", "alt": "A pier", "caption": "The pier", "credit": "Lev", "width": 30, "height": 20}""";
    private static final String IMG =
            "<img src=\"https://a.example/b.jpg\" alt=\"A pier\" width=\"30\" height=\"20\" loading=\"lazy\" />";

    static Stream<Arguments> blocks() {
        return Stream.of(
                Arguments.of("""
                        "type": "paragraph", "spans": [{"text": "The ", "marks": []}, {"text": "pier", "marks": [{"type": "strong"}, {"type": "emphasis"}]}]""", "<p data-block-id=\"b\">The <strong><em>pier</em></strong></p>"),
                Arguments.of("""
                        "type": "paragraph", "spans": [{"text": "one\\ntwo", "marks": []}]""", "<p data-block-id=\"b\">one<br />two</p>"),
                Arguments.of("""
                        "type": "paragraph", "spans": [
                          {"text": "u", "marks": [{"type": "underline"}]}, {"text": "s", "marks": [{"type": "strikethrough"}]},
                          {"text": "c", "marks": [{"type": "code"}]}, {"text": "p", "marks": [{"type": "superscript"}]},
                          {"text": "b", "marks": [{"type": "subscript"}]}, {"text": "?", "marks": [{"type": "blink"}]}]""", "<p data-block-id=\"b\"><u>u</u><s>s</s><code>c</code><sup>p</sup><sub>b</sub>?</p>"),
                Arguments.of(
                        """
                        "type": "paragraph", "spans": [{"text": "rules", "marks": [{"type": "link", "href": "https://a.example/n?a=1"}]},
                          {"text": "desk", "marks": [{"type": "link", "href": "mailto:desk@a.example"}]}]""",
                        "<p data-block-id=\"b\"><a href=\"https://a.example/n?a&#61;1\">rules</a>"
                                + "<a href=\"mailto:desk&#64;a.example\">desk</a></p>"),
                Arguments.of("""
                        "type": "paragraph", "spans": [
                          {"text": "here", "marks": [{"type": "link", "article": {"headline": "Pier", "url": "https://a.example/pier"}}]},
                          {"text": "there", "marks": [{"type": "link", "article": {"headline": "Quay", "url": null}}]}]""", "<p data-block-id=\"b\"><a href=\"https://a.example/pier\">here</a>there</p>"),
                Arguments.of("""
                        "type": "heading", "level": 3, "spans": [{"text": "Tides", "marks": []}]""", "<h3 data-block-id=\"b\">Tides</h3>"),
                Arguments.of("""
                        "type": "list", "ordered": true, "items": [{"spans": [{"text": "One", "marks": []}]}]""", "<ol data-block-id=\"b\"><li>One</li></ol>"),
                Arguments.of("""
                        "type": "list", "ordered": false, "items": [{"spans": [{"text": "One", "marks": []}]}]""", "<ul data-block-id=\"b\"><li>One</li></ul>"),
                Arguments.of("""
                        "type": "quote", "spans": [{"text": "At last.", "marks": []}], "attribution": null""", "<blockquote data-block-id=\"b\"><p>At last.</p></blockquote>"),
                Arguments.of(
                        """
                        "type": "quote", "spans": [{"text": "At last.", "marks": []}], "attribution": "Iryna\"""",
                        "<figure data-block-id=\"b\"><blockquote><p>At last.</p></blockquote>"
                                + "<figcaption><cite>Iryna</cite></figcaption></figure>"),
                Arguments.of(
                        "\"type\": \"image\", \"caption\": null, \"credit\": null, " + MEDIA,
                        "<figure data-block-id=\"b\">" + IMG
                                + "<figcaption>The pier <small>Lev</small></figcaption></figure>"),
                Arguments.of(
                        "\"type\": \"image\", \"caption\": \"Ours\", \"credit\": \"Me\", " + MEDIA,
                        "<figure data-block-id=\"b\">" + IMG
                                + "<figcaption>Ours <small>Me</small></figcaption></figure>"),
                Arguments.of(
                        """
                        "type": "image", "caption": null, "credit": null,
                        "media": {"url": "https://a.example/b.jpg", "alt": null, "caption": null, "credit": null, "width": null, "height": null}""",
                        "<figure data-block-id=\"b\"><img src=\"https://a.example/b.jpg\" alt=\"\" loading=\"lazy\" /></figure>"),
                Arguments.of(
                        "\"type\": \"gallery\", \"pictures\": [{\"caption\": \"Ours\", \"credit\": null, " + MEDIA
                                + "}]",
                        "<figure data-block-id=\"b\"><figure>" + IMG
                                + "<figcaption>Ours <small>Lev</small></figcaption></figure></figure>"),
                Arguments.of(
                        """
                        "type": "audio", "title": "Gulls", "caption": null, "media": {"url": "https://a.example/b.mp3", "caption": "At six"}""",
                        "<figure data-block-id=\"b\"><audio src=\"https://a.example/b.mp3\" controls=\"\" preload=\"none\"></audio>"
                                + "<figcaption><strong>Gulls</strong> At six</figcaption></figure>"),
                Arguments.of(
                        """
                        "type": "video", "title": null, "caption": null, "credit": "Lev", "preview": {"media": {"url": "https://a.example/b.jpg"}},
                        "media": {"url": "https://a.example/b.mp4", "caption": "In May", "width": 1920, "height": 1080}""",
                        "<figure data-block-id=\"b\"><video src=\"https://a.example/b.mp4\" poster=\"https://a.example/b.jpg\" "
                                + "width=\"1920\" height=\"1080\" controls=\"\" preload=\"metadata\"></video>"
                                + "<figcaption>In May <small>Lev</small></figcaption></figure>"),
                Arguments.of(
                        """
                        "type": "video", "title": "Launch", "caption": null, "credit": "Lev", "preview": null, "media": {"url": "https://a.example/b.mp4"}""",
                        "<figure data-block-id=\"b\"><video src=\"https://a.example/b.mp4\" controls=\"\" preload=\"metadata\"></video>"
                                + "<figcaption><strong>Launch</strong> <small>Lev</small></figcaption></figure>"),
                Arguments.of(
                        """
                        "type": "embed", "url": "https://youtu.be/aqz-KE-bpKQ", "title": "Film", "caption": "From the air", "preview": null, "width": 4, "height": 3""",
                        "<figure data-block-id=\"b\"><iframe src=\"https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ\" title=\"Film\" "
                                + "width=\"640\" height=\"480\" loading=\"lazy\" allowfullscreen=\"\"></iframe>"
                                + "<figcaption>From the air</figcaption></figure>"),
                Arguments.of(
                        "\"type\": \"embed\", \"url\": \"https://a.example/v\", \"title\": \"Film\", \"caption\": null, \"width\": null, "
                                + "\"height\": null, \"preview\": {" + MEDIA + "}",
                        "<figure data-block-id=\"b\">" + IMG
                                + "<p><a href=\"https://a.example/v\">Film</a></p></figure>"),
                Arguments.of(
                        """
                        "type": "article-card", "article": {"headline": "Pier", "standfirst": "Open.", "hero": null, "url": "https://a.example/pier"}""",
                        "<aside data-block-id=\"b\"><p><strong><a href=\"https://a.example/pier\">Pier</a></strong></p>"
                                + "<p>Open.</p></aside>"),
                Arguments.of(
                        "\"type\": \"article-card\", \"article\": {\"headline\": \"Pier\", \"standfirst\": null, \"hero\": {"
                                + MEDIA + "}}",
                        "<aside data-block-id=\"b\">" + IMG + "<p><strong>Pier</strong></p></aside>"),
                Arguments.of(
                        """
                        "type": "link-card", "url": "https://a.example/", "title": "Notice", "description": "Rules.", "preview": null,
                        "previewUrl": "https://a.example/n.jpg\"""",
                        "<aside data-block-id=\"b\"><img src=\"https://a.example/n.jpg\" alt=\"\" loading=\"lazy\" />"
                                + "<p><strong><a href=\"https://a.example/\">Notice</a></strong></p><p>Rules.</p></aside>"),
                Arguments.of(
                        """
                        "type": "table", "caption": "Ferries", "header": [{"spans": [{"text": "Day", "marks": []}]}],
                        "rows": [{"cells": [{"spans": [{"text": "Monday", "marks": []}]}]}, {"cells": [{"spans": []}]}]""",
                        "<table data-block-id=\"b\"><caption>Ferries</caption><thead><tr><th scope=\"col\">Day</th></tr></thead>"
                                + "<tbody><tr><td>Monday</td></tr><tr><td></td></tr></tbody></table>"),
                Arguments.of("\"type\": \"divider\"", "<hr data-block-id=\"b\" />"),
                Arguments.of(
                        "\"type\": \"campaign-slot\", \"key\": \"in-article\"",
                        "<div data-block-id=\"b\" data-campaign-slot=\"in-article\"></div>"),
                Arguments.of("\"type\": \"members-only\"", "<div data-block-id=\"b\" data-members-only=\"\"></div>"),
                Arguments.of(
                        "\"type\": \"html\", \"html\": \"<p>Tides<script>x()</script></p>\"",
                        "<div data-block-id=\"b\"><p>Tides</p></div>"),
                Arguments.of(
                        "\"type\": \"hologram\", \"text\": \"Not <known>\"",
                        "<p data-block-id=\"b\">Not &lt;known&gt;</p>"));
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void eachBlockIsOneElementWithItsId(String block, String html) {
        assertEquals(html, BodyHtml.of(read("[{\"id\": \"b\", " + block + "}]")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>x()</script>",
                "\"><script>x()</script>",
                "' onmouseover='x()",
                "\" onmouseover=\"x()",
                "javascript:x()",
                "jav\\tascript:x()",
                "&lt;script&gt;x()&lt;/script&gt;",
                "&#x3c;svg/onload=x()&#x3e;",
                "<svg onload=x()>",
                "<img src=x onerror=x()>",
                "</p></figure><style>*{}</style>",
                "<!--><script>x()</script>-->"
            })
    void nothingInABlockBecomesMarkup(String attack) {
        String text = attack.replace("\"", "\\\"");
        String html = BodyHtml.of(read("""
                [{"type": "paragraph", "id": "%1$s", "spans": [{"text": "%1$s", "marks": [{"type": "link", "href": "%1$s"}]}]},
                 {"type": "quote", "id": "q", "spans": [], "attribution": "%1$s"},
                 {"type": "image", "id": "i", "caption": "%1$s", "media": {"url": "%1$s", "alt": "%1$s", "credit": "%1$s"}},
                 {"type": "audio", "id": "a", "title": "%1$s", "media": {"url": "%1$s"}},
                 {"type": "video", "id": "v", "title": "%1$s", "media": {"url": "%1$s"}, "preview": {"media": {"url": "%1$s"}}},
                 {"type": "article-card", "id": "c", "article": {"url": "%1$s", "headline": "%1$s", "standfirst": "%1$s"}},
                 {"type": "link-card", "id": "l", "url": "%1$s", "title": "%1$s", "description": "%1$s", "previewUrl": "%1$s"},
                 {"type": "table", "id": "t", "caption": "%1$s", "header": [], "rows": []},
                 {"type": "campaign-slot", "id": "s", "key": "%1$s"},
                 {"type": "html", "id": "h", "html": "%1$s"}]""".formatted(text)));

        assertFalse(html.matches("(?is).*<(script|svg|style|img)\\b.*"), html);
        assertFalse(html.matches("(?is).*<[^>]*\\son[a-z]+\\s*=.*"), html);
        assertFalse(html.matches("(?is).*(href|src|poster)=.*"), html);
    }

    @Test
    void theExampleInTheDocumentIsWhatIsMadeOfItsBlocks() throws IOException {
        JsonNode example;
        try (InputStream file = BodyHtmlTest.class.getResourceAsStream("/openapi/articles.yaml")) {
            example = new ObjectMapper(new YAMLFactory()).readTree(file).at("/Article/value");
        }

        assertTrue(example.has("bodyHtml"));
        assertEquals(BodyHtml.of(example.path("body")), example.path("bodyHtml").asText());
    }

    private static JsonNode read(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
