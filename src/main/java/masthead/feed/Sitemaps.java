package masthead.feed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import masthead.article.ArticleFacets;
import masthead.article.ArticleProjector;
import masthead.feed.SitemapXml.Alternate;
import masthead.feed.SitemapXml.News;
import masthead.feed.SitemapXml.Page;
import masthead.platform.problem.ProblemException;
import masthead.platform.problem.ProblemType;
import masthead.publication.Assembling;
import masthead.publication.Assembling.Assembly;
import masthead.publication.DocumentExtracts.Having;
import masthead.publication.DocumentExtracts.Month;
import masthead.publication.DocumentExtracts.Months;
import masthead.publication.DocumentExtracts.Part;

/**
 * Tells search engines of articles and pages. A sitemap is of a month of UTC or, where that has many, of a part of it, the oldest
 * first, so that what is published changes the newest sitemap only. What search engines are asked to leave out is left out, and
 * so is what names another address as the one that counts.
 */
@ApplicationScoped
class Sitemaps {

    /** Addresses in one sitemap; the standard allows 50,000 and 50 MB, and Google's for news as many as here. */
    static final int LONGEST = 1000;

    /** What Google News looks at. */
    private static final Duration NEWS = Duration.ofDays(2);

    private static final Set<String> FIELDS = Set.of(
            "id",
            "kind",
            "language",
            "slug",
            "headline",
            "sectionId",
            "publishedAt",
            "updatedAt",
            "translationIds",
            "seo");

    private static final Having FOUND = new Having(ArticleProjector.TYPE, ArticleFacets.SITEMAP, ArticleFacets.PUBLIC);

    private final Assembling assembling;
    private final FeedSource feeds;
    private final Clock clock;

    Sitemaps(Assembling assembling, FeedSource feeds, Clock clock) {
        this.assembling = assembling;
        this.feeds = feeds;
        this.clock = clock;
    }

    /** XML that is true as of a commit. */
    record Sitemap(long commit, byte[] xml) {}

    /** One statement; an index cannot be empty, so where there is nothing it is a sitemap of the front page. */
    Sitemap index() {
        Months months = assembling.months(FOUND);
        if (months.months().isEmpty()) {
            return sitemap(assembling.only(List.of(FeedSource.SITE)), List.of());
        }
        List<String> addresses = new ArrayList<>();
        for (Month month : months.months()) {
            for (int part = 0; part * LONGEST < month.documents(); part++) {
                addresses.add(
                        assembling.address("/v1/feeds/sitemaps/" + new SitemapPart(month.month(), part) + ".xml"));
            }
        }
        return new Sitemap(months.commit(), SitemapXml.index(addresses));
    }

    /** @throws ProblemException 404 when nothing to be found was published then */
    Sitemap part(SitemapPart part) {
        YearMonth month = part.month();
        Assembly found = assembling.published(
                List.of(FeedSource.SITE),
                new Part(
                        FOUND,
                        start(month),
                        start(month.plusMonths(1)),
                        false,
                        part.number() * LONGEST,
                        LONGEST,
                        FIELDS));
        if (found.listed().isEmpty()) {
            throw new ProblemException(ProblemType.NOT_FOUND, "The index of sitemaps has no such part.");
        }
        return sitemap(
                found,
                found.listed().stream()
                        .filter(Sitemaps::isToBeFound)
                        .map(article -> new Page(url(article), updated(article), alternates(article), null))
                        .toList());
    }

    /** What was published in the last 48 hours. */
    Sitemap news() {
        Instant now = clock.instant();
        Assembly found = assembling.published(
                List.of(FeedSource.SITE),
                new Part(FOUND, now.minus(NEWS), now.plusMillis(1), true, 0, LONGEST, FIELDS));
        String name = FeedSource.siteName(FeedSource.about(found, FeedSource.SITE.type()));
        return sitemap(
                found,
                found.listed().stream()
                        .filter(Sitemaps::isToBeFound)
                        .filter(article -> !article.path("kind").asText().equals("page"))
                        .map(article -> new Page(url(article), null, List.of(), news(name, article)))
                        .toList());
    }

    private Sitemap sitemap(Assembly found, List<Page> pages) {
        String home = feeds.home(FeedSource.about(found, FeedSource.SITE.type()));
        return new Sitemap(found.commit(), SitemapXml.pages(pages, home));
    }

    private static Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static News news(String name, JsonNode article) {
        return new News(
                name,
                article.path("language").asText(),
                Instant.parse(article.path("publishedAt").asText()),
                Objects.requireNonNullElse(XmlText.of(article.path("headline")), ""));
    }

    private static boolean isToBeFound(ObjectNode article) {
        JsonNode seo = article.path("seo");
        String canonical = seo.path("canonicalUrl").textValue();
        return article.path("url").isTextual()
                && (canonical == null || canonical.equals(article.path("url").textValue()));
    }

    private static String url(JsonNode article) {
        return Objects.requireNonNullElse(XmlText.of(article.path("url")), "");
    }

    private static Instant updated(JsonNode article) {
        String updated = article.path("updatedAt").textValue();
        return Instant.parse(
                updated != null ? updated : article.path("publishedAt").asText());
    }

    /** All languages, its own too, as search engines want it; none where there is only one. */
    private static List<Alternate> alternates(JsonNode article) {
        List<Alternate> alternates = new ArrayList<>();
        for (JsonNode translation : article.path("translations")) {
            if (translation.path("url").isTextual()) {
                alternates.add(new Alternate(translation.path("language").asText(), url(translation)));
            }
        }
        if (!alternates.isEmpty()) {
            alternates.addFirst(new Alternate(article.path("language").asText(), url(article)));
        }
        return alternates;
    }
}
