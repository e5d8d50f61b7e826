package masthead.article;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import masthead.article.content.ArticleDraft;
import masthead.article.stage.Schedule;
import masthead.body.Body;
import masthead.desk.Named;
import masthead.media.MediaKind;
import masthead.media.Pictures;
import masthead.platform.problem.Problem.Fault;
import masthead.taxonomy.author.Authors;
import masthead.taxonomy.section.Sections;
import masthead.taxonomy.tag.Tags;
import org.jspecify.annotations.Nullable;

/** What must hold of an article: whenever it is saved, that what it names is there; to be published, that nothing is missing. */
@ApplicationScoped
class Completeness {

    private final Named named;
    private final ArticleSlugs slugs;

    Completeness(Named named, ArticleSlugs slugs) {
        this.named = named;
        this.slugs = slugs;
    }

    /**
     * New names that lead nowhere, and an address that is another's. What was named before may have gone since, and must not keep
     * an editor from saving.
     */
    List<Fault> toSave(Article article, ArticleDraft draft) {
        @Nullable ArticleDraft before = article.isUnwritten() ? null : article.content();
        List<Fault> faults = new ArrayList<>(names(draft).faultsSince(before == null ? named.begin() : names(before)));
        List<Body.Name> articles = articles(draft);
        if (before != null) {
            Set<UUID> known = articles(before).stream().map(Body.Name::id).collect(Collectors.toSet());
            articles.removeIf(name -> known.contains(name.id()));
        }
        Set<UUID> there = Article.existing(articles.stream().map(Body.Name::id).toList());
        articles.stream()
                .filter(name -> name.id().equals(article.id()) && !isLink(name))
                .forEach(name -> faults.add(Fault.at(name.pointer(), "circular", "names the article itself")));
        articles.stream()
                .filter(name -> !there.contains(name.id()))
                .forEach(name ->
                        faults.add(Fault.at(name.pointer(), "unknown-reference", "names no article that is there")));
        faults.addAll(Translations.faults(article.id(), draft, before));
        faults.addAll(slugs.toSave(article.id(), draft, before));
        return faults;
    }

    /** What would be published before its embargo ends. */
    static List<Fault> toStayScheduled(Article article, ArticleDraft draft) {
        Schedule schedule = article.plan().schedule();
        boolean isTooEarly = schedule != null
                && draft.embargoUntil() != null
                && draft.embargoUntil().isAfter(schedule.at());
        return isTooEarly
                ? List.of(Fault.at(
                        "/embargoUntil",
                        "out-of-range",
                        "must not be later than the time it is scheduled for; unschedule it first"))
                : List.of();
    }

    /** All that stands between this draft and its readers. A related article that has gone does not: it is left out. */
    List<Fault> toPublish(UUID id, ArticleDraft draft, Instant now) {
        List<Fault> faults = new ArrayList<>(names(draft).faults());
        require("/headline", draft.headline(), faults);
        require("/slug", draft.slug(), faults);
        faults.addAll(slugs.toPublish(id, draft));
        faults.addAll(Siblings.faults(id, draft));
        if (draft.body().isEmpty()) {
            faults.add(Fault.at("/body", "required", "must hold a block at least"));
        }
        if (draft.publishedAt() != null && draft.publishedAt().isAfter(now)) {
            faults.add(Fault.at("/publishedAt", "out-of-range", "must not lie in the future"));
        }
        return faults;
    }

    private Named.Check names(ArticleDraft draft) {
        Named.Check names = named.begin()
                .one("/sectionId", Sections.TYPE, draft.sectionId())
                .all("/tagIds", Tags.TYPE, draft.tagIds())
                .one(
                        "/hero/mediaId",
                        Pictures.TYPE,
                        MediaKind.IMAGE.word(),
                        draft.hero() == null ? null : draft.hero().mediaId());
        names.one(
                        "/audio/mediaId",
                        Pictures.TYPE,
                        MediaKind.AUDIO.word(),
                        draft.audio() == null ? null : draft.audio().mediaId())
                .one(
                        "/social/imageId",
                        Pictures.TYPE,
                        MediaKind.IMAGE.word(),
                        draft.social() == null ? null : draft.social().imageId());
        for (int i = 0; i < draft.bylines().size(); i++) {
            names.one(
                    "/bylines/" + i + "/authorId",
                    Authors.TYPE,
                    draft.bylines().get(i).authorId());
        }
        Body.mediaNames(draft.body()).forEach(name -> names.one(name.pointer(), Pictures.TYPE, name.kind(), name.id()));
        return names;
    }

    /** Other articles that it names. */
    private static List<Body.Name> articles(ArticleDraft draft) {
        List<Body.Name> articles = new ArrayList<>();
        for (int i = 0; i < draft.relatedArticleIds().size(); i++) {
            articles.add(new Body.Name(
                    "/relatedArticleIds/" + i, null, draft.relatedArticleIds().get(i)));
        }
        articles.addAll(Body.articleNames(draft.body()));
        return articles;
    }

    /** That leads to the top of the page, and shows no card of the article in itself. */
    private static boolean isLink(Body.Name name) {
        return name.pointer().contains("/marks/");
    }

    private static void require(String pointer, @Nullable String value, List<Fault> faults) {
        if (value == null || value.isBlank()) {
            faults.add(Fault.at(pointer, "required", "must not be empty"));
        }
    }
}
