package masthead.article;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import masthead.article.content.ArticleDraft;
import masthead.article.content.ArticleKind;
import masthead.article.content.Audio;
import masthead.article.content.Byline;
import masthead.article.content.Correction;
import masthead.article.content.Hero;
import masthead.article.content.SearchAppearance;
import masthead.article.content.Sensitivity;
import masthead.article.content.SocialAppearance;
import masthead.article.content.Visibility;
import masthead.article.stage.PublicationState;
import masthead.article.stage.Schedule;
import masthead.article.stage.ScheduleProblem;
import masthead.article.stage.ScheduleRun;
import masthead.article.stage.Stage;
import masthead.article.stage.Transition;
import masthead.body.block.Block;
import masthead.desk.DeskObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An article as the desk sees it: the working copy, and what readers have. */
@Schema(name = "DeskArticle", description = "An article as the desk sees it: the working copy, and what readers have.")
public record ArticleView(
        UUID id,
        int version,

        @Schema(description = "The number of the newest revision.")
        int revision,

        Stage stage,
        PublicationState publication,

        @Schema(description = "What can be done with it now; each is posted to the address of that name.")
        List<Transition> transitions,

        @Schema(description = "The revision that readers have.") @Nullable Integer publishedRevision,

        @Schema(description = "What readers get by itself; null if nothing.") @Nullable Schedule schedule,

        @Schema(description = "When readers no longer have what they have now; null if not planned.") @Nullable Instant unpublishAt,

        @Schema(description = "What the scheduler did last; null if never anything.") @Nullable ScheduleRun lastRun,

        @Schema(description = "Why the scheduler could not publish it; null once it is published or scheduled again.")
        @Nullable ScheduleProblem scheduleProblem,

        @Schema(description = "Why it was killed; null if it was not.") @Nullable String killReason,

        @Schema(description = "When readers first got it here; null if never.") @Nullable Instant firstPublishedAt,

        @Schema(description = "When readers last got other words.") @Nullable Instant updatedAt,

        @Schema(description = "News or a static page.") ArticleKind kind,
        String language,
        @Nullable UUID translationOfId,
        @Nullable String slug,
        @Nullable String kicker,
        @Nullable String headline,
        @Nullable String shortHeadline,
        @Nullable String standfirst,
        @Nullable String dateline,
        @Nullable UUID sectionId,
        List<UUID> tagIds,
        List<Byline> bylines,
        @Nullable Hero hero,

        @Schema(description = "The article read aloud.") @Nullable Audio audio,

        List<Block> body,
        List<UUID> relatedArticleIds,
        List<Correction> corrections,

        @Schema(description = "How its surroundings must behave.")
        Sensitivity sensitivity,

        Visibility visibility,

        @Schema(description = "For search engines.") @Nullable SearchAppearance seo,

        @Schema(description = "For shared links.") @Nullable SocialAppearance social,
        Map<String, String> metadata,
        @Nullable Instant publishedAt,

        @Schema(description = "The earliest that readers may have it; null if any time is good.") @Nullable Instant embargoUntil,

        @Schema(
                description = "Tells one text from another. Whoever has it read aloud sends it as `audio.textDigest`.",
                examples = "9f2c4e7a1b3d5f60")
        String textDigest,

        Instant createdAt,
        String createdBy,
        Instant savedAt,
        String savedBy,
        @Nullable Instant trashedAt) {

    static ArticleView of(Article article) {
        DeskObject.Stamp stamp = article.stamp();
        ArticleDraft content = article.content();
        return new ArticleView(
                stamp.id(),
                stamp.version(),
                article.revision(),
                article.plan().stage(),
                article.standing().publication(),
                Transition.allowed(article.state()),
                article.standing().revision(),
                article.plan().schedule(),
                article.plan().unpublishAt(),
                article.plan().lastRun(),
                article.plan().problem(),
                article.standing().killReason(),
                article.standing().firstPublishedAt(),
                article.standing().updatedAt(),
                content.kind(),
                content.language(),
                content.translationOfId(),
                content.slug(),
                content.kicker(),
                content.headline(),
                content.shortHeadline(),
                content.standfirst(),
                content.dateline(),
                content.sectionId(),
                content.tagIds(),
                content.bylines(),
                content.hero(),
                content.audio(),
                content.body(),
                content.relatedArticleIds(),
                content.corrections(),
                content.sensitivity(),
                content.visibility(),
                content.seo(),
                content.social(),
                content.metadata(),
                content.publishedAt(),
                content.embargoUntil(),
                content.textDigest(),
                stamp.createdAt(),
                stamp.createdBy(),
                stamp.savedAt(),
                stamp.savedBy(),
                stamp.trashedAt());
    }
}
