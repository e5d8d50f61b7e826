package masthead.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import masthead.feed.SitemapXml.Alternate;
import masthead.feed.SitemapXml.News;
import masthead.feed.SitemapXml.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SitemapXmlTest {

    private static final String HOME = "https://courier.example.org/";
    private static final Instant TIME = Instant.parse("2026-11-23T18:30:00Z");

    @Test
    void aPageIsToldInTheOrderOfTheSchema() {
        String xml = text(SitemapXml.pages(
                List.of(new Page(
                        "https://courier.example.org/en/a?b=1&c=2",
                        TIME,
                        List.of(new Alternate("en", "https://courier.example.org/en/a")),
                        new News("The Harbour Courier", "en-GB", TIME, "Fish & <chips>"))),
                HOME));

        assertEquals("""
                <?xml version="1.0" encoding="UTF-8"?>
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" \
                xmlns:news="http://www.google.com/schemas/sitemap-news/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\
                <url><loc>https://courier.example.org/en/a?b=1&amp;c=2</loc><lastmod>2026-11-23T18:30:00Z</lastmod>\
                <xhtml:link rel="alternate" hreflang="en" href="https://courier.example.org/en/a" />\
                <news:news><news:publication><news:name>The Harbour Courier</news:name><news:language>en</news:language>\
                </news:publication><news:publication_date>2026-11-23T18:30:00Z</news:publication_date>\
                <news:title>Fish &amp; &lt;chips&gt;</news:title></news:news></url></urlset>""", xml.replace("\r", "").strip());
    }

    @Test
    void noSitemapIsEmpty() {
        String xml = text(SitemapXml.pages(List.of(), HOME));

        assertTrue(xml.contains("<url><loc>https://courier.example.org/</loc></url></urlset>"), xml);
    }

    @ParameterizedTest
    @CsvSource({"zh-Hant-TW, zh-tw", "zh, zh-cn", "uk, uk", "pt-BR, pt"})
    void languagesAreToldAsGoogleNewsWantsThem(String language, String told) {
        String xml = text(SitemapXml.pages(
                List.of(new Page("https://a.example", null, List.of(), new News("N", language, TIME, "T"))), HOME));

        assertEquals(told, xml.replaceFirst("(?s).*<news:language>(.*)</news:language>.*", "$1"));
    }

    @ParameterizedTest
    @CsvSource({"2026-11, 0", "2026-11-2, 1", "2026-11-40, 39"})
    void partsAreReadAsTheyAreWritten(String name, int number) {
        SitemapPart part = Objects.requireNonNull(SitemapPart.read(name));

        assertEquals(new SitemapPart(YearMonth.of(2026, 11), number), part);
        assertEquals(name, part.toString());
        assertNull(SitemapPart.read("2026-11-1"));
    }

    @Test
    void whatXmlCannotWriteIsLeftOut() {
        assertEquals("ab😀\n", XmlText.of("a\u0001b\uFFFF\uD800😀\n"));
    }

    private static String text(byte[] xml) {
        return new String(xml, StandardCharsets.UTF_8);
    }
}
