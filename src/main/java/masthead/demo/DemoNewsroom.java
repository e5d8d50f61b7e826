package masthead.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import masthead.article.ArticleProjector;
import masthead.article.Articles;
import masthead.article.Stages;
import masthead.article.content.ArticleDraft;
import masthead.demo.DemoContent.Story;
import masthead.desk.LiveDesk;
import masthead.desk.LiveObject;
import masthead.media.MediaDraft;
import masthead.media.Pictures;
import masthead.platform.http.Draft;
import masthead.platform.http.Drafts;
import masthead.platform.http.IfMatch;
import masthead.platform.http.MergePatch;
import masthead.site.SiteDraft;
import masthead.site.Sites;
import masthead.site.address.SiteCard;
import masthead.taxonomy.author.AuthorDraft;
import masthead.taxonomy.author.Authors;
import masthead.taxonomy.section.SectionDraft;
import masthead.taxonomy.section.Sections;
import masthead.taxonomy.tag.TagDraft;
import masthead.taxonomy.tag.Tags;

/** Writes the demo newsroom as an editor's tool would: by the same drafts, checks and services, in the same order. */
@ApplicationScoped
class DemoNewsroom {

    private static final IfMatch ANY_VERSION = IfMatch.fromString("*");
    private static final String RELATED = "relatedArticleIds";
    private static final String PUBLISHED_AT = "publishedAt";

    private final Pictures pictures;
    private final Sections sections;
    private final Tags tags;
    private final Authors authors;
    private final Articles articles;
    private final Sites sites;
    private final Stages stages;
    private final Drafts drafts;
    private final ObjectMapper json;
    private final Clock clock;

    DemoNewsroom(
            Pictures pictures,
            Sections sections,
            Tags tags,
            Authors authors,
            Articles articles,
            Sites sites,
            Stages stages,
            Drafts drafts,
            ObjectMapper json,
            Clock clock) {
        this.pictures = pictures;
        this.sections = sections;
        this.tags = tags;
        this.authors = authors;
        this.articles = articles;
        this.sites = sites;
        this.stages = stages;
        this.drafts = drafts;
        this.json = json;
        this.clock = clock;
    }

    @Transactional
    void write() {
        DemoContent content = DemoContent.read(json);
        Names names = new Names();
        create(pictures, MediaDraft.class, content.media(), names);
        create(sections, SectionDraft.class, content.sections(), names);
        create(tags, TagDraft.class, content.tags(), names);
        create(authors, AuthorDraft.class, content.authors(), names);
        Map<String, Story> stories = new LinkedHashMap<>();
        content.articles().forEach(name -> stories.put(name, DemoContent.story(json, name)));
        bringUpToDate(stories.values());
        stories.forEach((name, story) -> {
            // Some of the articles to read next are not there yet: they are added below.
            ObjectNode draft = names.resolve(story.draft().deepCopy().without(RELATED));
            names.put(
                    ArticleProjector.TYPE,
                    name,
                    articles.create(read(draft, ArticleDraft.class), null).id());
        });
        stories.forEach((name, story) -> finish(names.id(ArticleProjector.TYPE, name), story, names));
        sites.replace(SiteCard.SITE, ANY_VERSION, read(names.resolve(content.site()), SiteDraft.class));
    }

    /** The news is days old on whatever day it is loaded; moved by whole weeks, so that a Saturday stays one. */
    private void bringUpToDate(Collection<Story> stories) {
        Instant newest = stories.stream()
                .filter(story -> story.draft().has(PUBLISHED_AT))
                .map(story -> Instant.parse(story.draft().get(PUBLISHED_AT).textValue()))
                .max(Comparator.naturalOrder())
                .orElseThrow();
        Duration week = Duration.ofDays(7);
        long weeks = Math.floorDiv(Duration.between(newest, clock.instant()).toSeconds(), week.toSeconds());
        for (Story story : stories) {
            JsonNode told = story.draft().get(PUBLISHED_AT);
            if (told != null) {
                Instant moved = Instant.parse(told.textValue()).plus(week.multipliedBy(weeks));
                story.draft().put(PUBLISHED_AT, moved.toString());
            }
        }
    }

    private <D extends Draft> void create(
            LiveDesk<? extends LiveObject<D>, D> desk, Class<D> type, Map<String, ObjectNode> content, Names names) {
        content.forEach((name, draft) -> {
            LiveObject<D> created = desk.create(read(names.resolve(draft), type));
            names.put(desk.type(), name, created.id());
        });
    }

    private void finish(UUID id, Story story, Names names) {
        if (story.draft().has(RELATED)) {
            patch(id, json.createObjectNode().set(RELATED, story.draft().get(RELATED)), names);
        }
        if (story.published()) {
            stages.publish(id, ANY_VERSION);
        }
        if (story.savedSince() != null) {
            patch(id, story.savedSince(), names);
        }
    }

    private void patch(UUID id, ObjectNode changes, Names names) {
        articles.patch(id, ANY_VERSION, new MergePatch(names.resolve(changes)), null);
    }

    private <D extends Draft> D read(ObjectNode draft, Class<D> type) {
        try {
            return drafts.read(json.writeValueAsBytes(draft), type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("JSON that was read can be written", e);
        }
    }
}
