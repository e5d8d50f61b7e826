package masthead.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
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
import masthead.article.stage.KillDraft;
import masthead.article.stage.ScheduleDraft;
import masthead.article.stage.UnpublishDraft;
import masthead.collection.CollectionDraft;
import masthead.collection.Collections;
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
import masthead.site.redirect.RedirectDraft;
import masthead.site.redirect.Redirects;
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

    private final Pictures pictures;
    private final Sections sections;
    private final Tags tags;
    private final Authors authors;
    private final Articles articles;
    private final Collections collections;
    private final Sites sites;
    private final Stages stages;
    private final Redirects redirects;
    private final DemoCampaigns campaigns;
    private final DemoContributions contributions;
    private final Drafts drafts;
    private final ObjectMapper json;
    private final Clock clock;

    DemoNewsroom(
            Pictures pictures,
            Sections sections,
            Tags tags,
            Authors authors,
            Articles articles,
            Collections collections,
            Sites sites,
            Stages stages,
            Redirects redirects,
            DemoCampaigns campaigns,
            DemoContributions contributions,
            Drafts drafts,
            ObjectMapper json,
            Clock clock) {
        this.pictures = pictures;
        this.sections = sections;
        this.tags = tags;
        this.authors = authors;
        this.articles = articles;
        this.collections = collections;
        this.sites = sites;
        this.stages = stages;
        this.redirects = redirects;
        this.campaigns = campaigns;
        this.contributions = contributions;
        this.drafts = drafts;
        this.json = json;
        this.clock = clock;
    }

    /** What is written in one transaction each, in this order: no commit may change more documents than that. */
    enum Step {
        LIBRARY,
        ARTICLES,
        EVENTS,
        CAMPAIGNS,
        CONTRIBUTIONS
    }

    /** @param names what stands for what so far; more come to it */
    void write(Step step, Names names) {
        DemoContent content = DemoContent.read(json);
        Map<String, Story> stories = new LinkedHashMap<>();
        content.articles().forEach(name -> stories.put(name, DemoContent.story(json, name)));
        Weeks weeks = Weeks.since(newest(stories.values()), clock.instant());
        switch (step) {
            case LIBRARY -> {
                content.media().values().forEach(weeks::move);
                create(pictures, MediaDraft.class, content.media(), names);
                create(sections, SectionDraft.class, content.sections(), names);
                create(tags, TagDraft.class, content.tags(), names);
                create(authors, AuthorDraft.class, content.authors(), names);
            }
            case ARTICLES -> {
                stories.values().forEach(story -> weeks.move(story.draft()));
                stories.forEach((name, story) -> names.put(ArticleProjector.TYPE, name, begin(story)));
                stories.forEach((name, story) -> finish(names.id(ArticleProjector.TYPE, name), story, names));
                weeks.move(content.site());
                sites.replace(SiteCard.SITE, ANY_VERSION, read(names.resolve(content.site()), SiteDraft.class));
            }
            case EVENTS -> {
                stories.forEach((name, story) -> goOn(names.id(ArticleProjector.TYPE, name), story, weeks, names));
                content.collections().values().forEach(weeks::move);
                create(collections, CollectionDraft.class, content.collections(), names);
                content.redirects()
                        .forEach(redirect -> redirects.create(read(names.resolve(redirect), RedirectDraft.class)));
            }
            case CAMPAIGNS -> campaigns.write(weeks, names);
            case CONTRIBUTIONS -> contributions.write(clock.instant(), names);
        }
    }

    /** The last of what readers are told; none of it may lie in the future. */
    private static Instant newest(Collection<Story> stories) {
        return stories.stream()
                .flatMap(Story::times)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** Articles name each other: first all are there, then each says what it has to say. */
    private UUID begin(Story story) {
        ObjectNode first = story.draft().deepCopy().retain("kind", "language", "slug", "headline");
        return articles.create(read(first, ArticleDraft.class), null).id();
    }

    private void goOn(UUID id, Story story, Weeks weeks, Names names) {
        if (story.publishedSince() != null) {
            weeks.move(story.publishedSince());
            patch(id, story.publishedSince(), names);
            stages.publish(id, ANY_VERSION);
        }
        if (story.afterwards() != null) {
            weeks.move(story.afterwards());
            happen(id, story.afterwards());
        }
    }

    private void happen(UUID id, ObjectNode transition) {
        Map.Entry<String, JsonNode> told = transition.properties().iterator().next();
        ObjectNode body = (ObjectNode) told.getValue();
        switch (told.getKey()) {
            case "submit" -> stages.submit(id, ANY_VERSION);
            case "publish" -> stages.publish(id, ANY_VERSION);
            case "schedule" -> stages.schedule(id, ANY_VERSION, read(body, ScheduleDraft.class));
            case "unpublish" -> stages.unpublish(id, ANY_VERSION, read(body, UnpublishDraft.class));
            case "kill" -> stages.kill(id, ANY_VERSION, read(body, KillDraft.class));
            default -> throw new IllegalStateException("the demo does not know " + told.getKey());
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
        articles.replace(id, ANY_VERSION, read(names.resolve(story.draft()), ArticleDraft.class), null);
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
