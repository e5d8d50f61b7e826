package masthead.feed;

import static masthead.desk.Newsroom.create;
import static masthead.desk.Newsroom.patch;
import static masthead.desk.Newsroom.publishedArticle;
import static masthead.desk.Newsroom.reader;
import static masthead.desk.Newsroom.section;
import static masthead.desk.Newsroom.sound;
import static masthead.desk.Newsroom.unique;
import static org.junit.jupiter.api.Assertions.assertEquals;
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
import org.junit.jupiter.api.Test;

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

    private static String heard(Saved section, Saved sound) {
        return """
                "sectionId": "%s", "audio": {"mediaId": "%s", "provenance": "human"},""".formatted(section.id(), sound.id());
    }

    private static SyndFeed read(Response answer) throws FeedException {
        assertEquals(200, answer.statusCode(), answer.asString());
        return new SyndFeedInput().build(new StringReader(answer.asString()));
    }
}
