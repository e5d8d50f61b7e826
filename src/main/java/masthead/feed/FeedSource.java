package masthead.feed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import masthead.article.ArticleFacets;
import masthead.article.ArticleProjector;
import masthead.collection.CollectionDocument;
import masthead.collection.Collections;
import masthead.platform.http.Language;
import masthead.publication.Assembling;
import masthead.publication.Assembling.Assembly;
import masthead.publication.Assembling.Wanted;
import masthead.site.Sites;
import masthead.site.address.SiteCard;
import masthead.taxonomy.author.Authors;
import masthead.taxonomy.section.Sections;
import masthead.taxonomy.tag.Tags;
import org.jspecify.annotations.Nullable;

/** Makes feeds of what readers have: three statements each. */
@ApplicationScoped
class FeedSource {

    static final Wanted SITE = new Wanted(Sites.TYPE, SiteCard.SITE, null, false);

    private static final Pattern ORIGIN = Pattern.compile("https?://[^/?#{]+");

    private final Assembling assembling;

    FeedSource(Assembling assembling) {
        this.assembling = assembling;
    }

    Feed articles(FeedFilter filter) {
        return feed(assembling.newest(about(filter), filter.query()), filter.language());
    }

    /** Of what everybody may listen to; a sound whose rights have expired is no episode. */
    Feed podcast(FeedFilter filter) {
        return feed(
                        assembling.newest(
                                about(filter), filter.query().with(ArticleFacets.AUDIO, ArticleFacets.PUBLIC)),
                        filter.language())
                .heard();
    }

    Feed collection(String slug, @Nullable Language language) {
        List<Wanted> about = List.of(SITE, new Wanted(Collections.TYPE, null, slug, true));
        return feed(
                assembling.listedBy(
                        about, Collections.TYPE, CollectionDocument.ARTICLES, ArticleProjector.TYPE, Feed.LONGEST),
                language);
    }

    private static List<Wanted> about(FeedFilter filter) {
        List<Wanted> about = new ArrayList<>(filter.about());
        about.add(SITE);
        return about;
    }

    private Feed feed(Assembly assembly, @Nullable Language language) {
        JsonNode site = about(assembly, SITE.type());
        List<JsonNode> topics = new ArrayList<>();
        for (String type : List.of(Collections.TYPE, Sections.TYPE, Tags.TYPE, Authors.TYPE)) {
            ObjectNode topic = assembly.about().get(type);
            if (topic != null) {
                topics.add(topic);
            }
        }
        String name = siteName(site);
        StringBuilder title = new StringBuilder(name);
        topics.forEach(topic -> title.append(" – ").append(first(topic, "title", "name")));
        JsonNode subject = topics.size() == 1 ? topics.getFirst() : site;
        return new Feed(
                assembly.commit(),
                title.toString(),
                Objects.requireNonNullElse(first(subject, "description", "bio"), title.toString()),
                assembling.here(),
                Objects.requireNonNullElse(XmlText.of(subject.path("url")), home(site)),
                language != null
                        ? language.tag()
                        : XmlText.of(site.path("languages").path(0)),
                Objects.requireNonNullElse(XmlText.of(site.path("publisher")), name),
                Entries.picture(site.path("logo"), MissingNode.getInstance()),
                Entries.picture(site.path("podcastArtwork"), MissingNode.getInstance()),
                assembly.listed().stream().map(Entries::of).toList());
    }

    /** The front page: where the addresses of articles begin; without a site this service itself. */
    String home(JsonNode site) {
        Matcher origin =
                ORIGIN.matcher(site.path("urlTemplates").path("article").asText());
        return origin.lookingAt() ? origin.group() + "/" : assembling.address("/");
    }

    static JsonNode about(Assembly assembly, String type) {
        Map<String, ObjectNode> about = assembly.about();
        return about.containsKey(type) ? about.get(type) : MissingNode.getInstance();
    }

    static String siteName(JsonNode site) {
        return Objects.requireNonNullElse(XmlText.of(site.path("name")), "News");
    }

    private static @Nullable String first(JsonNode thing, String... fields) {
        for (String field : fields) {
            String text = XmlText.of(thing.path(field));
            if (text != null && !text.isBlank()) {
                return text;
            }
        }
        return null;
    }
}
