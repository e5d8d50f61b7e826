package masthead.feed;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.output.XMLOutputter;
import org.jspecify.annotations.Nullable;

/** Writes sitemaps as sitemaps.org and Google have them. */
final class SitemapXml {

    static final String MEDIA_TYPE = "application/xml";

    private static final Namespace SITEMAP = Namespace.getNamespace("http://www.sitemaps.org/schemas/sitemap/0.9");
    private static final Namespace NEWS =
            Namespace.getNamespace("news", "http://www.google.com/schemas/sitemap-news/0.9");
    private static final Namespace XHTML = Namespace.getNamespace("xhtml", "http://www.w3.org/1999/xhtml");

    private SitemapXml() {}

    /** The same in another language. */
    record Alternate(String language, String url) {}

    /** What a news sitemap tells of an article. */
    record News(String publication, String language, Instant published, String title) {}

    /** An address to be found. */
    record Page(
            String url,
            @Nullable Instant updated,
            List<Alternate> alternates,
            @Nullable News news) {}

    static byte[] index(List<String> addresses) {
        Element root = new Element("sitemapindex", SITEMAP);
        addresses.forEach(address -> root.addContent(new Element("sitemap", SITEMAP).addContent(text("loc", address))));
        return write(root);
    }

    /** @param home stands alone where there are no pages: the standard has no empty sitemap */
    static byte[] pages(List<Page> pages, String home) {
        List<Page> told = pages.isEmpty() ? List.of(new Page(home, null, List.of(), null)) : pages;
        Element root = new Element("urlset", SITEMAP);
        told.forEach(page -> root.addContent(url(page)));
        root.addNamespaceDeclaration(NEWS);
        root.addNamespaceDeclaration(XHTML);
        return write(root);
    }

    private static Element url(Page page) {
        Element url = new Element("url", SITEMAP).addContent(text("loc", page.url()));
        if (page.updated() != null) {
            url.addContent(text("lastmod", page.updated().toString()));
        }
        for (Alternate alternate : page.alternates()) {
            url.addContent(new Element("link", XHTML)
                    .setAttribute("rel", "alternate")
                    .setAttribute("hreflang", alternate.language())
                    .setAttribute("href", alternate.url()));
        }
        if (page.news() != null) {
            url.addContent(news(page.news()));
        }
        return url;
    }

    private static Element news(News news) {
        return new Element("news", NEWS)
                .addContent(new Element("publication", NEWS)
                        .addContent(new Element("name", NEWS).setText(news.publication()))
                        .addContent(new Element("language", NEWS).setText(language(news.language()))))
                .addContent(new Element("publication_date", NEWS)
                        .setText(news.published().toString()))
                .addContent(new Element("title", NEWS).setText(news.title()));
    }

    /** Two or three letters, but for the two forms of Chinese. */
    private static String language(String tag) {
        String lower = tag.toLowerCase(Locale.ROOT);
        if (lower.startsWith("zh")) {
            return lower.contains("hant") || lower.contains("tw") ? "zh-tw" : "zh-cn";
        }
        return lower.split("-", 2)[0];
    }

    private static Element text(String name, String text) {
        return new Element(name, SITEMAP).setText(text);
    }

    private static byte[] write(Element root) {
        return new XMLOutputter().outputString(new Document(root)).getBytes(StandardCharsets.UTF_8);
    }
}
