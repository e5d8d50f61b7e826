package masthead.feed;

import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.feed.rss.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import masthead.feed.Feed.Entry;
import masthead.feed.Feed.Person;
import masthead.feed.Feed.Picture;
import masthead.feed.Feed.Sound;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;

/** RSS 2.0 with what podcast directories ask for: each article an episode. */
final class PodcastFeed {

    private static final Namespace ITUNES =
            Namespace.getNamespace("itunes", "http://www.itunes.com/dtds/podcast-1.0.dtd");

    private static final Set<String> ARTWORK = Set.of("image/jpeg", "image/png");
    private static final Pattern NAMED_ARTWORK = Pattern.compile("(?i)[^?#]+\\.(?:jpe?g|png)(?:[?#].*)?");

    private PodcastFeed() {}

    static byte[] of(Feed feed) {
        Channel channel = RssFeed.channel(feed);
        List<Element> show = new ArrayList<>(channel.getForeignMarkup());
        add(show, "author", feed.publisher());
        add(show, "type", "episodic");
        add(show, "explicit", "false");
        show.add(new Element("category", ITUNES).setAttribute("text", "News"));
        addPicture(show, feed.artwork() != null ? feed.artwork() : feed.logo());
        channel.setForeignMarkup(show);
        for (int i = 0; i < feed.entries().size(); i++) {
            Item item = channel.getItems().get(i);
            item.setForeignMarkup(episode(feed.entries().get(i), item.getForeignMarkup()));
        }
        return FeedXml.of(channel);
    }

    private static List<Element> episode(Entry entry, List<Element> others) {
        List<Element> episode = new ArrayList<>(others);
        Sound sound = entry.sound();
        add(episode, "title", entry.title());
        add(episode, "author", entry.authors().stream().map(Person::name).collect(Collectors.joining(", ")));
        add(episode, "episodeType", "full");
        add(episode, "explicit", Boolean.toString(entry.sensitive()));
        if (sound != null) {
            add(
                    episode,
                    "duration",
                    sound.seconds() == null ? null : sound.seconds().toString());
            add(episode, "summary", sound.disclosure());
        }
        addPicture(episode, entry.picture());
        return episode;
    }

    private static void add(List<Element> markup, String name, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            markup.add(new Element(name, ITUNES).setText(text));
        }
    }

    private static void addPicture(List<Element> markup, @Nullable Picture picture) {
        if (picture != null && isArtwork(picture)) {
            markup.add(new Element("image", ITUNES).setAttribute("href", picture.url()));
        }
    }

    /** Directories take JPEG and PNG only. The name tells what nobody has told. */
    private static boolean isArtwork(Picture picture) {
        return picture.type() != null
                ? ARTWORK.contains(picture.type())
                : NAMED_ARTWORK.matcher(picture.url()).matches();
    }
}
