package masthead.story;

import com.fasterxml.jackson.databind.JsonNode;

/** On Sunday a reader opens the report that the harbour is open again, and finds the rest of the newspaper from there. */
final class ReadersPage {

    private static final String REPORT = "harbour-reopens-after-two-winters";

    private final Newspaper newspaper;

    ReadersPage(Newspaper newspaper) {
        this.newspaper = newspaper;
    }

    void tell() {
        String id = newspaper.read("/v1/articles/by-slug/" + REPORT).path("id").asText();
        JsonNode report = newspaper.read(
                "getArticle",
                "Harbour reopens after two winters, with `body=both`",
                "/v1/articles/" + id + "?body=both");
        newspaper.read(
                "getArticleBySlug",
                "For members: the part before the marker",
                "/v1/articles/by-slug/two-winters-without-ships");
        newspaper.read("listArticles", "The newest from the harbour", "/v1/articles?section=harbour&limit=2");
        newspaper.read("getSite", "The Harbour Courier", "/v1/site");
        newspaper.read(
                "resolveAddress",
                "An address of the older site",
                "/v1/resolve?url=/news/2019/03/14/how-old-is-our-breakwater");
        newspaper.read("search", "What is found for \"reopened harbours\"", "/v1/search?q=reopened+harbours&limit=1");
        things(report);
        collections();
        feeds();
        newspaper.read("sync", "The first of a page", "/v1/sync?types=article&languages=uk&limit=1");
        newspaper.read("getSyncManifest", "The first of a scope", "/v1/sync/manifest?types=article&languages=uk");
    }

    private void things(JsonNode report) {
        String section = report.at("/section/id").asText();
        newspaper.read("getSection", "Harbour", "/v1/sections/" + section);
        newspaper.read("listSections", "The first two sections", "/v1/sections?limit=2");
        newspaper.read("getTag", "Ports", "/v1/tags/" + report.at("/tags/0/id").asText());
        newspaper.read("getTagBySlug", "Ferries", "/v1/tags/by-slug/ferries");
        newspaper.read("listTags", "The first two tags", "/v1/tags?limit=2");
        newspaper.read(
                "getAuthor",
                "Olena Marchuk",
                "/v1/authors/" + report.at("/bylines/0/author/id").asText());
        newspaper.read(
                "getAuthorBySlug",
                "The newsroom, in Ukrainian",
                "/v1/authors/by-slug/the-harbour-courier-newsroom?language=uk");
        newspaper.read("listAuthors", "The first two authors", "/v1/authors?limit=2");
        newspaper.read(
                "getMedia",
                "The picture of the report",
                "/v1/media/" + report.at("/hero/media/id").asText());
        newspaper.read("listMedia", "The newest two", "/v1/media?limit=2");
    }

    private void collections() {
        newspaper.read(
                "listCollections",
                "Three lists in one call, each with its first article",
                "/v1/collections?slugs=news-feed,more-news,editors-picks&articles=1");
        newspaper.read("getCollectionBySlug", "The editors' picks", "/v1/collections/by-slug/editors-picks");
        newspaper.read(
                "listArticlesOfCollection",
                "More news, to read on from",
                "/v1/collections/by-slug/more-news/articles?limit=1");
    }

    private void feeds() {
        newspaper.read("getArticlesRss", "The harbour section", "/v1/feeds/articles.rss?section=harbour");
        newspaper.read("getArticlesAtom", "The harbour section", "/v1/feeds/articles.atom?section=harbour");
        newspaper.read("getArticlesJson", "The harbour section", "/v1/feeds/articles.json?section=harbour");
        newspaper.read("getCollectionRss", "The news feed", "/v1/feeds/collections/news-feed.rss");
        newspaper.read("getCollectionAtom", "The news feed", "/v1/feeds/collections/news-feed.atom");
        newspaper.read("getCollectionJson", "The news feed", "/v1/feeds/collections/news-feed.json");
        newspaper.read("getPodcast", "What is read aloud", "/v1/feeds/podcast.rss");
        newspaper.read("getSitemapIndex", "A sitemap for each month", "/v1/feeds/sitemap.xml");
        newspaper.read("getSitemap", "November", "/v1/feeds/sitemaps/2026-11.xml");
        newspaper.read("getNewsSitemap", "The last two days", "/v1/feeds/news-sitemap.xml");
    }
}
