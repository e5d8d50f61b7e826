package masthead.site.address;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UrlTemplateTest {

    private static final Map<String, String> ARTICLE = Map.of(
            "id",
            "01932f4e-6a80-7b1c-9d3e-5f2a8c4b7e10",
            "slug",
            "pier",
            "language",
            "en",
            "section",
            "harbour",
            "year",
            "2026",
            "month",
            "03",
            "day",
            "09");

    @ParameterizedTest
    @CsvSource(textBlock = """
            https://example.org/{language}/{section}/{slug},   https://example.org/en/harbour/pier,  https://example.org/en/pier
            https://example.org/{year}/{month}/{day}/{slug}/,  https://example.org/2026/03/09/pier/, https://example.org/2026/03/09/pier/
            https://example.org/{section}-desk/{slug}.html,    https://example.org/harbour-desk/pier.html, https://example.org/pier.html
            https://example.org/{slug}-{id},  https://example.org/pier-01932f4e-6a80-7b1c-9d3e-5f2a8c4b7e10, https://example.org/pier-01932f4e-6a80-7b1c-9d3e-5f2a8c4b7e10""")
    void leavesOutTheSegmentOfWhatAThingDoesNotHave(String template, String whole, String withoutSection) {
        assertEquals(whole, UrlTemplate.of(template).expand(ARTICLE::get));
        assertEquals(
                withoutSection,
                UrlTemplate.of(template).expand(name -> name.equals("section") ? null : ARTICLE.get(name)));
    }

    @Test
    void encodesValues() {
        assertEquals(
                "https://example.org/%D0%BF%D1%96%D1%80%20%2F1",
                UrlTemplate.of("https://example.org/{slug}").expand(name -> "пір /1"));
    }

    @Test
    void readsItsOwnAddressesBack() {
        UrlTemplate template = UrlTemplate.of("https://example.org/{language}/{section}/{slug}.html");

        assertEquals(
                Map.of("language", "en", "section", "harbour", "slug", "pier"),
                template.match("/en/harbour/pier.html"));
        assertEquals(Map.of("language", "en", "slug", "pier"), template.match("/en/pier.html"));
        assertNull(template.match("/en/harbour/pier"));
        assertNull(template.match("/en/a/b/pier.html"));
        assertNull(template.match("/"));
    }

    @Test
    void readsLiteralsAsTheyAreDecoded() {
        assertEquals(
                Map.of("slug", "pier"),
                UrlTemplate.of("https://example.org/%D0%BF%D0%BE%D1%80%D1%82/{slug}/")
                        .match("/порт/pier"));
    }

    @Test
    void knowsIdsDatesAndSlugsApart() {
        UrlTemplate dated = UrlTemplate.of("https://example.org/{year}/{month}/{id}");

        assertNull(dated.match("/26/03/01932f4e-6a80-7b1c-9d3e-5f2a8c4b7e10"));
        assertNull(dated.match("/2026/03/pier"));
        assertEquals(
                "2026",
                String.valueOf(dated.match("/2026/03/01932F4E-6A80-7B1C-9D3E-5F2A8C4B7E10"))
                        .replaceAll(".*year=(\\d+).*", "$1"));
    }
}
