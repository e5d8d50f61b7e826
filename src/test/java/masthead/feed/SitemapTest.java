package masthead.feed;

import static masthead.desk.Newsroom.create;
import static masthead.desk.Newsroom.patch;
import static masthead.desk.Newsroom.publish;
import static masthead.desk.Newsroom.publishedArticle;
import static masthead.desk.Newsroom.reader;
import static masthead.desk.Newsroom.reread;
import static masthead.desk.Newsroom.unique;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.StringReader;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import masthead.desk.Newsroom.Saved;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.input.SAXBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SitemapTest {

    private static final Namespace SITEMAP = Namespace.getNamespace("http://www.sitemaps.org/schemas/sitemap/0.9");
    private static final Namespace NEWS = Namespace.getNamespace("http://www.google.com/schemas/sitemap-news/0.9");
    private static final Namespace XHTML = Namespace.getNamespace("http://www.w3.org/1999/xhtml");

    @Inject
    Clock clock;

    @Test
    void theIndexLeadsToASitemapForEachMonth() {
        publishedArticle(unique("Old"), "\"publishedAt\": \"2019-03-31T23:59:59Z\",");

        Element index = read(reader().get("/v1/feeds/sitemap.xml"));
        List<String> addresses = index.getChildren("sitemap", SITEMAP).stream()
                .map(sitemap -> sitemap.getChildText("loc", SITEMAP))
                .toList();

        assertEquals("sitemapindex", index.getName());
        String march = addresses.stream()
                .filter(address -> address.endsWith("/v1/feeds/sitemaps/2019-03.xml"))
                .findFirst()
                .orElseThrow();
        assertTrue(march.startsWith("http://"), march);
        assertEquals("urlset", read(reader().get(march)).getName());
        assertFalse(addresses.stream().anyMatch(address -> address.contains("2019-04")));
    }

    @Test
    void aSitemapHasWhatSearchEnginesMayFindInAllItsLanguages() {
        Saved english = publishedArticle(unique("Found"), "\"publishedAt\": \"2018-05-02T08:00:00Z\",");
        Saved hidden = publishedArticle(
                unique("Hidden"), "\"publishedAt\": \"2018-05-03T08:00:00Z\", \"seo\": {\"noIndex\": true},");
        Saved page =
                publishedArticle(unique("Imprint"), "\"kind\": \"page\", \"publishedAt\": \"2018-05-04T08:00:00Z\",");
        Saved elsewhere = publishedArticle(unique("Elsewhere"), """
                "publishedAt": "2018-05-05T08:00:00Z", "seo": {"canonicalUrl": "https://wire.example.org/first"},""");
        Saved ukrainian = publish(create("articles", """
                {"language": "uk", "headline": "%s", "publishedAt": "2018-05-06T08:00:00Z", "translationOfId": "%s",
                 "body": [{"type": "paragraph", "spans": [{"text": "Пірс відкрито."}]}]}""".formatted(unique("Знайдено"), english.id())));

        List<Element> urls =
                read(reader().get("/v1/feeds/sitemaps/2018-05.xml")).getChildren("url", SITEMAP);
        List<String> found =
                urls.stream().map(url -> url.getChildText("loc", SITEMAP)).toList();

        assertEquals(List.of(url(english), url(page), url(ukrainian)), found);
        assertFalse(found.contains(url(hidden)) || found.contains(url(elsewhere)));
        assertEquals(
                List.of(url(english), url(ukrainian)),
                urls.getFirst().getChildren("link", XHTML).stream()
                        .map(link -> link.getAttributeValue("href"))
                        .toList());
        assertEquals(0, urls.get(1).getChildren("link", XHTML).size());
    }

    @Test
    void aMonthWithNothingToBeFoundHasNoSitemap() {
        String hidden = "\"publishedAt\": \"2017-02-03T08:00:00Z\", \"seo\": {\"noIndex\": true},";
        Saved article = publishedArticle(unique("Hidden"), hidden);

        assertFalse(reader().get("/v1/feeds/sitemap.xml").asString().contains("2017-02"));
        reader().get("/v1/feeds/sitemaps/2017-02.xml").then().statusCode(404);

        publish(patch(reread(article), "{\"seo\": null}"));
        assertTrue(reader().get("/v1/feeds/sitemap.xml").asString().contains("2017-02"));
        assertEquals(
                1,
                read(reader().get("/v1/feeds/sitemaps/2017-02.xml"))
                        .getChildren("url", SITEMAP)
                        .size());
    }

    @Test
    void aMonthOfWhatCountsElsewhereHasTheFrontPageAlone() {
        publishedArticle(unique("Elsewhere"), """
                "publishedAt": "2016-02-03T08:00:00Z", "seo": {"canonicalUrl": "https://wire.example.org/first"},""");

        List<Element> urls =
                read(reader().get("/v1/feeds/sitemaps/2016-02.xml")).getChildren("url", SITEMAP);

        assertEquals(1, urls.size());
        assertTrue(urls.getFirst().getChildText("loc", SITEMAP).matches("https?://[^/]+/"));
    }

    @Test
    void newsAreWhatWasPublishedIn48Hours() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Saved fresh = publishedArticle(unique("Fresh"), "\"publishedAt\": \"%s\",".formatted(now.minusSeconds(3600)));
        Saved stale =
                publishedArticle(unique("Stale"), "\"publishedAt\": \"%s\",".formatted(now.minusSeconds(172_801)));
        Response answer = reader().get("/v1/feeds/news-sitemap.xml");

        assertEquals("application/xml", answer.contentType().replaceFirst(";.*", ""));
        assertFalse(answer.asString().contains(stale.string("headline")));
        Element news = read(answer).getChildren("url", SITEMAP).stream()
                .filter(url -> url(fresh).equals(url.getChildText("loc", SITEMAP)))
                .map(url -> url.getChild("news", NEWS))
                .findFirst()
                .orElseThrow();
        assertEquals(fresh.string("headline"), news.getChildText("title", NEWS));
        assertEquals("en", news.getChild("publication", NEWS).getChildText("language", NEWS));
        assertEquals(now.minusSeconds(3600), Instant.parse(news.getChildText("publication_date", NEWS)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1871-03", "2019-13", "2019-03-1", "2019-03-2", "all", "2019-03-999999"})
    void whatTheIndexHasNotIsNotThere(String part) {
        publishedArticle(unique("Old"), "\"publishedAt\": \"2019-03-31T23:59:59Z\",");

        reader().get("/v1/feeds/sitemaps/%s.xml".formatted(part)).then().statusCode(404);
    }

    @Test
    void sitemapsAreReadAgainForNothing() {
        String etag = reader().get("/v1/feeds/sitemap.xml").header("ETag");

        reader().header("If-None-Match", etag)
                .get("/v1/feeds/sitemap.xml")
                .then()
                .statusCode(304);
        reader().accept("application/xml")
                .get("/v1/feeds/news-sitemap.xml")
                .then()
                .statusCode(200)
                .body(containsString("urlset"));
    }

    private static String url(Saved article) {
        return Objects.requireNonNullElse(
                reader().get("/v1/articles/" + article.id()).path("url"), "");
    }

    private static Element read(Response answer) {
        assertEquals(200, answer.statusCode(), answer.asString());
        try {
            Document document = new SAXBuilder().build(new StringReader(answer.asString()));
            return document.getRootElement();
        } catch (org.jdom2.JDOMException | java.io.IOException e) {
            throw new AssertionError(answer.asString(), e);
        }
    }
}
