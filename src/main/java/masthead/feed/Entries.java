package masthead.feed;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import masthead.body.html.BodyHtml;
import masthead.feed.Feed.Entry;
import masthead.feed.Feed.Person;
import masthead.feed.Feed.Picture;
import masthead.feed.Feed.Sound;
import org.jspecify.annotations.Nullable;

/** Reads what feeds tell from articles as readers get them. */
final class Entries {

    /** What players expect where nobody has said anything else. */
    private static final String USUAL_SOUND = "audio/mpeg";

    private Entries() {}

    static Entry of(JsonNode article) {
        Instant published = Instant.parse(article.path("publishedAt").asText());
        String updated = article.path("updatedAt").textValue();
        String language = article.path("language").asText();
        return new Entry(
                "urn:uuid:" + article.path("id").asText(),
                language,
                Objects.requireNonNullElse(XmlText.of(article.path("headline")), ""),
                XmlText.of(article.path("url")),
                XmlText.of(article.path("standfirst")),
                Objects.requireNonNullElse(XmlText.of(BodyHtml.of(article.path("body"))), ""),
                authors(article.path("bylines")),
                topics(article),
                picture(article.path("hero").path("media"), article.path("hero").path("credit")),
                sound(article.path("audio"), language),
                article.path("sensitivity").path("sensitive").asBoolean(),
                published,
                updated == null || Instant.parse(updated).isBefore(published) ? published : Instant.parse(updated));
    }

    /** Those who wrote it, guests too; all others who had a part where nobody is told to have written it. */
    private static List<Person> authors(JsonNode bylines) {
        List<Person> all = new ArrayList<>();
        List<Person> writers = new ArrayList<>();
        for (JsonNode byline : bylines) {
            JsonNode author = byline.path("author");
            String name = XmlText.of(author.isObject() ? author.path("name") : byline.path("guest"));
            if (name != null) {
                Person person = new Person(name, XmlText.of(author.path("url")));
                all.add(person);
                if (byline.path("role").asText().equals("author")) {
                    writers.add(person);
                }
            }
        }
        return writers.isEmpty() ? all : writers;
    }

    private static List<String> topics(JsonNode article) {
        List<String> topics = new ArrayList<>();
        add(topics, article.path("section"));
        article.path("tags").forEach(tag -> add(topics, tag));
        return topics;
    }

    private static void add(List<String> topics, JsonNode named) {
        String name = XmlText.of(named.path("name"));
        if (name != null && !topics.contains(name)) {
            topics.add(name);
        }
    }

    /** @param creditHere what is to be told instead of the picture's own credit, if anything */
    static @Nullable Picture picture(JsonNode media, JsonNode creditHere) {
        String url = XmlText.of(media.path("url"));
        String credit = XmlText.of(creditHere);
        return url == null
                ? null
                : new Picture(
                        url,
                        XmlText.of(media.path("mimeType")),
                        number(media.path("width")),
                        number(media.path("height")),
                        credit != null ? credit : XmlText.of(media.path("credit")));
    }

    private static @Nullable Sound sound(JsonNode audio, String language) {
        JsonNode media = audio.path("media");
        String url = XmlText.of(media.path("url"));
        return url == null
                ? null
                : new Sound(
                        url,
                        Objects.requireNonNullElse(XmlText.of(media.path("mimeType")), USUAL_SOUND),
                        media.path("bytes").asLong(0),
                        number(media.path("durationSeconds")),
                        XmlText.of(audio.path("disclosure").path(language)));
    }

    private static @Nullable Integer number(JsonNode number) {
        return number.isInt() ? number.asInt() : null;
    }
}
