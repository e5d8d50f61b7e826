package masthead.article;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import masthead.article.content.ArticleDraft;
import masthead.article.stage.Schedule;
import masthead.body.ImageBlock;
import masthead.desk.Named;
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

    Completeness(Named named) {
        this.named = named;
    }

    /** New names that lead nowhere. What was named before may have gone since, and must not keep an editor from saving. */
    List<Fault> toSave(Article article, ArticleDraft draft) {
        @Nullable ArticleDraft before = article.isUnwritten() ? null : article.content();
        List<Fault> faults = new ArrayList<>(names(draft).faultsSince(before == null ? named.begin() : names(before)));
        List<UUID> related = new ArrayList<>(draft.relatedArticleIds());
        if (before != null) {
            related.removeAll(before.relatedArticleIds());
        }
        Set<UUID> there = Article.existing(related);
        for (UUID id : related) {
            if (!there.contains(id)) {
                int place = draft.relatedArticleIds().indexOf(id);
                faults.add(
                        Fault.at("/relatedArticleIds/" + place, "unknown-reference", "names no article that is there"));
            }
        }
        faults.addAll(Translations.faults(article.id(), draft));
        Schedule schedule = article.plan().schedule();
        if (schedule != null
                && draft.embargoUntil() != null
                && draft.embargoUntil().isAfter(schedule.at())) {
            faults.add(Fault.at(
                    "/embargoUntil",
                    "out-of-range",
                    "must not be later than the time it is scheduled for; unschedule it first"));
        }
        return faults;
    }

    /** All that stands between this draft and its readers. A related article that has gone does not: it is left out. */
    List<Fault> toPublish(ArticleDraft draft, Instant now) {
        List<Fault> faults = new ArrayList<>(names(draft).faults());
        require("/headline", draft.headline(), faults);
        require("/slug", draft.slug(), faults);
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
                        draft.hero() == null ? null : draft.hero().mediaId());
        names.one(
                        "/audio/mediaId",
                        Pictures.TYPE,
                        draft.audio() == null ? null : draft.audio().mediaId())
                .one(
                        "/social/imageId",
                        Pictures.TYPE,
                        draft.social() == null ? null : draft.social().imageId());
        for (int i = 0; i < draft.bylines().size(); i++) {
            names.one(
                    "/bylines/" + i + "/authorId",
                    Authors.TYPE,
                    draft.bylines().get(i).authorId());
        }
        for (int i = 0; i < draft.body().size(); i++) {
            if (draft.body().get(i) instanceof ImageBlock image) {
                names.one("/body/" + i + "/mediaId", Pictures.TYPE, image.mediaId());
            }
        }
        return names;
    }

    private static void require(String pointer, @Nullable String value, List<Fault> faults) {
        if (value == null || value.isBlank()) {
            faults.add(Fault.at(pointer, "required", "must not be empty"));
        }
    }
}
