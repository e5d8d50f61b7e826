package masthead.feed;

import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Generator;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.feed.synd.SyndPerson;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import masthead.feed.Feed.Entry;
import org.jspecify.annotations.Nullable;

/** Atom (RFC 4287). */
final class AtomFeed {

    static final String MEDIA_TYPE = "application/atom+xml";

    private AtomFeed() {}

    static byte[] of(Feed feed) {
        com.rometools.rome.feed.atom.Feed atom = new com.rometools.rome.feed.atom.Feed("atom_1.0");
        atom.setId(feed.id());
        atom.setTitle(feed.title());
        atom.setSubtitle(content("text", feed.description()));
        atom.setUpdated(Date.from(feed.updated()));
        atom.setAuthors(List.of(person(feed.publisher(), null)));
        atom.setLogo(feed.logo() == null ? null : feed.logo().url());
        Generator generator = new Generator();
        generator.setValue("Masthead");
        atom.setGenerator(generator);
        atom.setAlternateLinks(List.of(link("alternate", feed.home(), "text/html")));
        atom.setOtherLinks(List.of(link("self", feed.self(), MEDIA_TYPE)));
        atom.setEntries(feed.entries().stream().map(AtomFeed::entry).toList());
        return FeedXml.of(atom);
    }

    private static com.rometools.rome.feed.atom.Entry entry(Entry entry) {
        com.rometools.rome.feed.atom.Entry atom = new com.rometools.rome.feed.atom.Entry();
        atom.setId(entry.id());
        atom.setTitle(entry.title());
        atom.setPublished(Date.from(entry.published()));
        atom.setUpdated(Date.from(entry.updated()));
        if (entry.url() != null) {
            Link article = link("alternate", entry.url(), "text/html");
            article.setHreflang(entry.language());
            atom.setAlternateLinks(List.of(article));
        }
        List<Link> enclosures = new ArrayList<>();
        if (entry.picture() != null) {
            enclosures.add(
                    link("enclosure", entry.picture().url(), entry.picture().type()));
        }
        if (entry.sound() != null) {
            Link sound = link("enclosure", entry.sound().url(), entry.sound().type());
            sound.setLength(entry.sound().bytes());
            enclosures.add(sound);
        }
        atom.setOtherLinks(enclosures);
        atom.setAuthors(entry.authors().stream()
                .map(author -> person(author.name(), author.url()))
                .toList());
        atom.setCategories(entry.topics().stream().map(AtomFeed::category).toList());
        if (entry.summary() != null) {
            atom.setSummary(content("text", entry.summary()));
        }
        atom.setContents(List.of(content("html", entry.html())));
        return atom;
    }

    private static Category category(String topic) {
        Category category = new Category();
        category.setTerm(topic);
        return category;
    }

    private static SyndPerson person(String name, @Nullable String url) {
        Person person = new Person();
        person.setName(name);
        person.setUri(url);
        return person;
    }

    private static Content content(String type, String value) {
        Content content = new Content();
        content.setType(type);
        content.setValue(value);
        return content;
    }

    private static Link link(String rel, String href, @Nullable String type) {
        Link link = new Link();
        link.setRel(rel);
        link.setHref(href);
        link.setType(type);
        return link;
    }
}
