package masthead.feed;

import static masthead.desk.Newsroom.create;
import static masthead.desk.Newsroom.desk;
import static masthead.desk.Newsroom.patch;
import static masthead.desk.Newsroom.person;
import static masthead.desk.Newsroom.picture;
import static masthead.desk.Newsroom.publish;
import static masthead.desk.Newsroom.publishedArticle;
import static masthead.desk.Newsroom.reader;
import static masthead.desk.Newsroom.reread;
import static masthead.desk.Newsroom.section;
import static masthead.desk.Newsroom.sound;
import static masthead.desk.Newsroom.tag;
import static masthead.desk.Newsroom.transition;
import static masthead.desk.Newsroom.unique;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import masthead.desk.Newsroom.Saved;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class FeedTest {

    @ParameterizedTest
    @CsvSource({"rss, application/rss+xml, rss_2.0", "atom, application/atom+xml, atom_1.0"})
    void anArticleIsToldWithAllThatReadersNeed(String format, String type, String version) throws FeedException {
        Saved harbour = section(unique("Harbour"));
        Saved ferries = tag(unique("Ferries"));
        Saved olena = person(unique("Olena"));
        Saved hero = picture(unique("ferry"));
        Saved article = publishedArticle(
                "Fish & <chips> at the pier", """
                "standfirst": "Cod > haddock & <b>chips</b>.", "publishedAt": "2026-11-20T10:00:00Z",
                "sectionId": "%s", "tagIds": ["%s"], "hero": {"mediaId": "%s"},
                "bylines": [{"authorId": "%s"}, {"guest": "Dr Hanna Wolska"}, {"guest": "An editor", "role": "editor"}],""".formatted(harbour.id(), ferries.id(), hero.id(), olena.id()));

        Response answer = reader().get("/v1/feeds/articles.%s?section=%s".formatted(format, harbour.string("slug")));
        SyndFeed feed = read(answer);
        SyndEntry entry = feed.getEntries().getFirst();

        assertEquals(type, answer.contentType().replaceFirst(";.*", ""));
        assertEquals(version, feed.getFeedType());
        assertTrue(feed.getTitle().endsWith(harbour.string("name")), feed.getTitle());
        assertTrue(answer.asString().contains("articles.%s?section=%s".formatted(format, harbour.string("slug"))));
        assertEquals("urn:uuid:" + article.id(), entry.getUri());
        assertEquals("Fish & <chips> at the pier", entry.getTitle());
        assertEquals(
                format.equals("rss")
                        ? "Cod &gt; haddock &amp; &lt;b&gt;chips&lt;/b&gt;."
                        : "Cod > haddock & <b>chips</b>.",
                entry.getDescription().getValue());
        assertTrue(entry.getContents().getFirst().getValue().contains("The pier is open."));
        assertEquals(
                Instant.parse("2026-11-20T10:00:00Z"), entry.getPublishedDate().toInstant());
        assertEquals(
                List.of(harbour.string("name"), ferries.string("name")),
                entry.getCategories().stream().map(SyndCategory::getName).toList());
        assertTrue(answer.asString().contains(olena.string("name")));
        assertTrue(answer.asString().contains("Dr Hanna Wolska"));
        assertFalse(answer.asString().contains("An editor"));
        assertTrue(answer.asString().contains(hero.string("url")));
        if (format.equals("atom")) {
            assertEquals(
                    List.of(olena.string("name"), "Dr Hanna Wolska"),
                    entry.getAuthors().stream().map(SyndPerson::getName).toList());
        } else {
            assertTrue(answer.asString().contains("isPermaLink=\"false\""), answer.asString());
        }
    }

    @Test
    void aJsonFeedHasWhatTheStandardDemands() {
        Saved harbour = section(unique("Harbour"));
        Saved article = publishedArticle(unique("Quay"), "\"sectionId\": \"%s\",".formatted(harbour.id()));

        reader().get("/v1/feeds/articles.json?section=" + harbour.id())
                .then()
                .contentType("application/feed+json")
                .body("version", equalTo("https://jsonfeed.org/version/1.1"))
                .body("title", endsWith(harbour.string("name")))
                .body("feed_url", endsWith("/v1/feeds/articles.json?section=" + harbour.id()))
                .body("items", hasSize(1))
                .body("items[0].id", equalTo("urn:uuid:" + article.id()))
                .body("items[0].content_html", containsString("The pier is open."))
                .body("items[0].tags", contains(harbour.string("name")))
                .body("items[0].containsKey('summary')", equalTo(false));
    }

    @Test
    void anAtomFeedHasOneIdOnEveryHost() throws FeedException {
        String path = "/v1/feeds/articles.atom?language=en";
        String id = read(reader().get(path)).getUri();

        assertEquals(
                id, read(reader().header("Host", "news.example.org").get(path)).getUri());
        assertFalse(id.equals(
                read(reader().get("/v1/feeds/articles.atom?language=uk")).getUri()));
    }

    @Test
    void filtersNarrowAFeedTogether() {
        Saved section = section(unique("Politics"));
        Saved tag = tag(unique("Elections"));
        Saved author = person(unique("Iryna"));
        Saved all = publishedArticle(unique("All"), """
                "sectionId": "%s", "tagIds": ["%s"], "bylines": [{"authorId": "%s"}],""".formatted(section.id(), tag.id(), author.id()));
        Saved other = publishedArticle(unique("Section only"), "\"sectionId\": \"%s\",".formatted(section.id()));
        publishedArticle(unique("Imprint"), "\"kind\": \"page\", \"sectionId\": \"%s\",".formatted(section.id()));

        found("section=" + section.string("slug"), other, all);
        found("tag=" + tag.string("slug"), all);
        found("author=" + author.id() + "&section=" + section.id(), all);
        found("section=%s&language=uk".formatted(section.id()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "articles.rss?section=no-such-section",
                "articles.atom?tag=no-such-tag",
                "articles.json?author=no-such-author",
                "podcast.rss?section=no-such-section",
                "collections/no-such-collection.rss"
            })
    void aFeedOfWhatIsNotThereIsNone(String feed) {
        reader().get("/v1/feeds/" + feed).then().statusCode(404).body("code", equalTo("not-found"));
        reader().get("/v1/feeds/articles.rss?section=" + UUID.randomUUID())
                .then()
                .statusCode(404);
        reader().get("/v1/feeds/articles.rss?sektion=x").then().statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rss", "atom", "json"})
    void aFeedOfACollectionHasItsArticlesInItsOrder(String format) {
        Saved section = section(unique("Picked"));
        Saved newer = publishedArticle(unique("Newer"), "\"sectionId\": \"%s\",".formatted(section.id()));
        Saved pinned = publishedArticle(unique("Pinned"));
        Saved picks = create("collections", """
                {"title": "%s", "description": "What not to miss.", "pins": [{"articleId": "%s"}],
                 "rule": {"sectionId": "%s"},
                 "localized": {"uk": {"title": "Вибір"}}}""".formatted(unique("Picks"), pinned.id(), section.id()));
        String address = "/v1/feeds/collections/%s.%s".formatted(picks.string("slug"), format);

        String feed = reader().get(address).then().statusCode(200).extract().asString();
        assertTrue(feed.contains("– " + picks.string("title")), feed);
        assertTrue(feed.contains("What not to miss."), feed);
        assertTrue(feed.indexOf(pinned.id()) > 0 && feed.indexOf(pinned.id()) < feed.indexOf(newer.id()), feed);
        reader().get(address + "?language=uk").then().statusCode(200).body(containsString("– Вибір"));

        transition(reread(pinned), "unpublish");
        reader().get(address).then().body(not(containsString(pinned.id()))).body(containsString(newer.id()));
    }

    @Test
    void whatIsBehindTheMarkerIsInNoFeedWhoeverAsks() {
        Saved section = section(unique("Gated"));
        Saved sound = sound(unique("gated"));
        publish(create("articles", """
                {"language": "en", "headline": "%s", "sectionId": "%s", "visibility": "members",
                 "audio": {"mediaId": "%s", "provenance": "human"},
                 "body": [{"type": "paragraph", "spans": [{"text": "Everybody reads this."}]}, {"type": "members-only"},
                          {"type": "paragraph", "spans": [{"text": "Only members read that."}]}]}""".formatted(unique("Gated"), section.id(), sound.id())));

        for (String format : List.of("articles.rss", "articles.atom", "articles.json")) {
            String address = "/v1/feeds/%s?section=%s".formatted(format, section.id());
            reader().get(address)
                    .then()
                    .body(containsString("Everybody reads this."))
                    .body(not(containsString("Only members")))
                    .body(not(containsString(sound.string("url"))));
            desk().get(address)
                    .then()
                    .header("Cache-Control", "private, no-store")
                    .body(not(containsString("Only members")));
        }
        reader().get("/v1/feeds/podcast.rss?section=" + section.id())
                .then()
                .statusCode(200)
                .body(not(containsString("<item>")))
                .body(not(containsString("1970")))
                .body(not(containsString("<width>-1")));
    }

    @Test
    void aFeedFollowsWhatIsPublishedAndTakenBack() {
        Saved section = section(unique("Followed"));
        Saved article = publishedArticle(unique("First words"), "\"sectionId\": \"%s\",".formatted(section.id()));
        String address = "/v1/feeds/articles.json?section=" + section.id();
        Response first = reader().get(address);
        String etag = first.header("ETag");

        assertFalse(first.header("Content-Commit").isEmpty());
        assertEquals("public, max-age=10, stale-while-revalidate=60", first.header("Cache-Control"));
        reader().header("If-None-Match", etag).get(address).then().statusCode(304);
        publishedArticle(unique("Elsewhere"));
        reader().header("If-None-Match", etag).get(address).then().statusCode(304);

        Saved corrected = publish(patch(reread(article), """
                {"corrections": [{"kind": "correction", "text": "It was 2024.", "at": "2026-11-23T10:00:00Z"}]}"""));
        Response second = reader().header("If-None-Match", etag).get(address);
        assertEquals(200, second.statusCode());
        assertTrue(Instant.parse(second.<String>path("items[0].date_modified"))
                .isAfter(Instant.parse(second.<String>path("items[0].date_published"))));
        assertEquals(first.<String>path("items[0].id"), second.path("items[0].id"));

        transition(corrected, "unpublish");
        reader().get(address).then().body("items", hasSize(0));
    }

    private static SyndFeed read(Response answer) throws FeedException {
        assertEquals(200, answer.statusCode(), answer.asString());
        return new SyndFeedInput().build(new StringReader(answer.asString()));
    }

    private static void found(String filter, Saved... articles) {
        reader().get("/v1/feeds/articles.json?" + filter)
                .then()
                .statusCode(200)
                .body(
                        "items.id",
                        equalTo(List.of(articles).stream()
                                .map(article -> "urn:uuid:" + article.id())
                                .toList()));
    }
}
