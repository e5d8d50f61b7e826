package masthead.feed;

import com.rometools.rome.feed.module.DCModule;
import com.rometools.rome.feed.module.DCModuleImpl;
import com.rometools.rome.feed.rss.Category;
import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.feed.rss.Content;
import com.rometools.rome.feed.rss.Description;
import com.rometools.rome.feed.rss.Enclosure;
import com.rometools.rome.feed.rss.Guid;
import com.rometools.rome.feed.rss.Image;
import com.rometools.rome.feed.rss.Item;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import masthead.feed.Feed.Entry;
import masthead.feed.Feed.Person;
import masthead.feed.Feed.Picture;
import masthead.feed.Feed.Sound;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;

/** RSS 2.0 with Dublin Core, content:encoded, Media RSS, and the feed's own address as an Atom link. */
final class RssFeed {

    static final String MEDIA_TYPE = "application/rss+xml";

    private static final Namespace ATOM = Namespace.getNamespace("atom", "http://www.w3.org/2005/Atom");
    private static final Namespace MEDIA = Namespace.getNamespace("media", "http://search.yahoo.com/mrss/");

    private RssFeed() {}

    static byte[] of(Feed feed) {
        return FeedXml.of(channel(feed));
    }

    static Channel channel(Feed feed) {
        Channel channel = new Channel("rss_2.0");
        channel.setTitle(feed.title());
        channel.setLink(feed.home());
        channel.setDescription(feed.description());
        channel.setLanguage(feed.language());
        channel.setCopyright(feed.publisher());
        channel.setGenerator("Masthead");
        if (!feed.entries().isEmpty()) {
            channel.setLastBuildDate(Date.from(feed.updated()));
        }
        if (feed.logo() != null) {
            Image logo = new Image();
            logo.setUrl(feed.logo().url());
            logo.setTitle(feed.title());
            logo.setLink(feed.home());
            logo.setWidth(null);
            logo.setHeight(null);
            channel.setImage(logo);
        }
        channel.setForeignMarkup(new ArrayList<>(List.of(new Element("link", ATOM)
                .setAttribute("rel", "self")
                .setAttribute("type", MEDIA_TYPE)
                .setAttribute("href", feed.self()))));
        channel.setItems(feed.entries().stream().map(RssFeed::item).toList());
        return channel;
    }

    private static Item item(Entry entry) {
        Item item = new Item();
        Guid guid = new Guid();
        guid.setValue(entry.id());
        guid.setPermaLink(false);
        item.setGuid(guid);
        item.setTitle(entry.title());
        item.setLink(entry.url());
        item.setPubDate(Date.from(entry.published()));
        if (entry.summary() != null) {
            Description summary = new Description();
            summary.setValue(asHtml(entry.summary()));
            item.setDescription(summary);
        }
        Content html = new Content();
        html.setType("html");
        html.setValue(entry.html());
        item.setContent(html);
        item.setCategories(entry.topics().stream().map(RssFeed::category).toList());
        if (entry.sound() != null) {
            item.setEnclosures(List.of(enclosure(entry.sound())));
        }
        item.setModules(new ArrayList<>(List.of(dublinCore(entry))));
        if (entry.picture() != null) {
            item.setForeignMarkup(new ArrayList<>(List.of(media(entry.picture()))));
        }
        return item;
    }

    /** Readers take a description for HTML, whatever it holds. */
    private static String asHtml(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static Category category(String topic) {
        Category category = new Category();
        category.setValue(topic);
        return category;
    }

    private static Enclosure enclosure(Sound sound) {
        Enclosure enclosure = new Enclosure();
        enclosure.setUrl(sound.url());
        enclosure.setType(sound.type());
        enclosure.setLength(sound.bytes());
        return enclosure;
    }

    /** RSS itself names authors by mail address only. */
    private static DCModule dublinCore(Entry entry) {
        DCModule module = new DCModuleImpl();
        module.setCreators(entry.authors().stream().map(Person::name).toList());
        module.setLanguage(entry.language());
        return module;
    }

    private static Element media(Picture picture) {
        Element media =
                new Element("content", MEDIA).setAttribute("url", picture.url()).setAttribute("medium", "image");
        set(media, "type", picture.type());
        set(media, "width", picture.width());
        set(media, "height", picture.height());
        if (picture.credit() != null) {
            media.addContent(new Element("credit", MEDIA).setText(picture.credit()));
        }
        return media;
    }

    private static void set(Element element, String attribute, @Nullable Object value) {
        if (value != null) {
            element.setAttribute(attribute, value.toString());
        }
    }
}
