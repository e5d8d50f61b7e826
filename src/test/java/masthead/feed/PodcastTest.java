package masthead.feed;

import static masthead.desk.Newsroom.create;
import static masthead.desk.Newsroom.desk;
import static masthead.desk.Newsroom.patch;
import static masthead.desk.Newsroom.publishedArticle;
import static masthead.desk.Newsroom.reader;
import static masthead.desk.Newsroom.section;
import static masthead.desk.Newsroom.site;
import static masthead.desk.Newsroom.sound;
import static masthead.desk.Newsroom.unique;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.StringReader;
import java.util.List;
import masthead.desk.Newsroom.Saved;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An article that is read aloud is an episode. */
@QuarkusTest
class PodcastTest {

    @Test
    void aPodcastHasWhatEverybodyMayListenTo() throws FeedException {
        Saved section = section(unique("Heard"));
        Saved sound = create("media", """
                {"url": "https://audio.example.org/%s.mp3", "mimeType": "audio/mpeg",
                 "bytes": 1843200, "durationSeconds": 115}""".formatted(unique("read")));
        publishedArticle(unique("Silent"), "\"sectionId\": \"%s\",".formatted(section.id()));
        Saved heard = publishedArticle(unique("Heard"), """
                "sectionId": "%s", "audio": {"mediaId": "%s", "provenance": "synthetic",
                "disclosure": {"en": "A machine reads."}},""".formatted(section.id(), sound.id()));

        Response answer = reader().get("/v1/feeds/podcast.rss?section=" + section.id());
        SyndFeed feed = read(answer);

        assertEquals(1, feed.getEntries().size());
        SyndEntry episode = feed.getEntries().getFirst();
        assertEquals("urn:uuid:" + heard.id(), episode.getUri());
        assertEquals(sound.string("url"), episode.getEnclosures().getFirst().getUrl());
        assertEquals("audio/mpeg", episode.getEnclosures().getFirst().getType());
        assertEquals(1_843_200, episode.getEnclosures().getFirst().getLength());
        assertTrue(answer.asString().contains(">115</itunes:duration>"), answer.asString());
        assertTrue(answer.asString().contains(">A machine reads.</itunes:summary>"), answer.asString());
    }

    @Test
    void aSoundWhoseRightsHaveExpiredIsNoEpisode() throws FeedException {
        Saved section = section(unique("Expiring"));
        Saved lasting = publishedArticle(unique("Lasting"), heard(section, sound(unique("lasting"))));
        Saved passing = sound(unique("passing"));
        publishedArticle(unique("Passing"), heard(section, passing));
        String address = "/v1/feeds/podcast.rss?section=" + section.id();
        assertEquals(2, read(reader().get(address)).getEntries().size());

        patch(passing, "{\"rightsExpireAt\": \"2020-01-01T00:00:00Z\"}");

        assertEquals(
                List.of("urn:uuid:" + lasting.id()),
                read(reader().get(address)).getEntries().stream()
                        .map(SyndEntry::getUri)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "image/jpeg, cover, true",
        "image/png, cover, true",
        "image/webp, cover.jpg, false",
        "image/svg+xml, cover, false",
        ", cover.PNG?width=3000, true",
        ", cover, false"
    })
    void artworkIsJpegOrPng(@Nullable String type, String name, boolean isArtwork) {
        Saved section = section(unique("Pictured"));
        String url = "https://images.example.org/%s/%s".formatted(unique("art"), name);
        Saved hero = create("media", """
                {"url": "%s", "alt": "A pier", "mimeType": %s}""".formatted(url, type == null ? "null" : "\"" + type + "\""));
        publishedArticle(
                unique("Pictured"),
                heard(section, sound(unique("pictured"))) + "\"hero\": {\"mediaId\": \"%s\"},".formatted(hero.id()));

        String feed =
                reader().get("/v1/feeds/podcast.rss?section=" + section.id()).asString();
        assertTrue(feed.contains(url), feed);
        assertEquals(isArtwork, itunes(feed, "image href=\"" + url + "\""), feed);
    }

    @Test
    void aPodcastHasTheArtworkOfItsOwnOrElseTheLogo() {
        Saved logo = picture("logo.png");
        Saved artwork = picture("artwork.png");
        patch(site(), "{\"logoId\": \"%s\"}".formatted(logo.id()));
        assertTrue(isOfTheShow(logo));

        patch(site(), "{\"podcastArtworkId\": \"%s\"}".formatted(artwork.id()));

        assertTrue(isOfTheShow(artwork));
        assertFalse(isOfTheShow(logo));
        assertEquals(logo.id(), reader().get("/v1/site").path("logo.id"));
        assertEquals(artwork.id(), reader().get("/v1/site").path("podcastArtwork.id"));
        assertEquals(200, reader().get("/v1/media/" + artwork.id()).statusCode());
        assertEquals(
                1,
                desk().header("If-Match", "*")
                        .delete(artwork.path())
                        .then()
                        .statusCode(409)
                        .extract()
                        .<Integer>path("uses.sites"));
        patch(site(), "{\"logoId\": null, \"podcastArtworkId\": null}");
        assertFalse(isOfTheShow(artwork));
        assertFalse(isOfTheShow(logo));
    }

    @Test
    void aSensitiveArticleIsAnExplicitEpisode() {
        Saved section = section(unique("Explicit"));
        String address = "/v1/feeds/podcast.rss?section=" + section.id();
        String heard = heard(section, sound(unique("explicit")));
        publishedArticle(unique("Mild"), heard);
        assertFalse(itunes(item(reader().get(address)), "explicit>true<"));

        publishedArticle(unique("Grim"), heard + "\"sensitivity\": {\"sensitive\": true},");
        assertTrue(itunes(item(reader().get(address)), "explicit>true<"));
    }

    /** The newest. */
    private static String item(Response answer) {
        return answer.asString().replaceFirst("(?s).*?<item>", "").replaceFirst("(?s)</item>.*", "");
    }

    private static Saved picture(String name) {
        return create("media", """
                {"url": "https://images.example.org/%s/%s", "mimeType": "image/png"}""".formatted(unique("show"), name));
    }

    private static boolean isOfTheShow(Saved picture) {
        String show = reader().get("/v1/feeds/podcast.rss").asString().replaceFirst("(?s)<item>.*", "");
        return itunes(show, "image href=\"" + picture.string("url") + "\"");
    }

    /** Whether the feed has this of iTunes's, namespaces aside. */
    private static boolean itunes(String feed, String what) {
        return feed.replaceAll(" xmlns:itunes=\"[^\"]*\"", "").contains("<itunes:" + what);
    }

    private static String heard(Saved section, Saved sound) {
        return """
                "sectionId": "%s", "audio": {"mediaId": "%s", "provenance": "human"},""".formatted(section.id(), sound.id());
    }

    private static SyndFeed read(Response answer) throws FeedException {
        assertEquals(200, answer.statusCode(), answer.asString());
        return new SyndFeedInput().build(new StringReader(answer.asString()));
    }
}
