package masthead.article;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import masthead.article.content.ArticleDraft;
import masthead.article.content.ArticleKind;
import masthead.article.content.Byline;
import masthead.article.content.Correction;
import masthead.article.content.Hero;
import masthead.article.content.SearchAppearance;
import masthead.article.content.Sensitivity;
import masthead.article.content.SocialAppearance;
import masthead.body.Reading;
import masthead.body.block.Block;
import masthead.publication.Enriched;
import masthead.publication.Refers;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An article as readers get it. What is required in its answers is null only in previews of what is not complete yet. */
@Schema(name = "ArticleDocument", description = "An article as readers get it.")
@Enriched(with = "Addressed")
public record ArticleDocument(
        UUID id,
        @Schema(description = "News or a static page.") ArticleKind kind,
        @Schema(examples = "en") String language,

        @Schema(required = true, examples = "harbour-reopens-after-two-winters") @Nullable String slug,

        @Nullable String kicker,

        @Schema(required = true, examples = "Harbour reopens after two winters") @Nullable String headline,

        @Nullable String shortHeadline,
        @Nullable String standfirst,
        @Nullable String dateline,

        @Schema(
                description =
                        "How it begins: the standfirst, or else the first words that everybody may read, at most 300 "
                                + "characters up to the end of a word.")
        String excerpt,

        @Refers(to = "SectionCard") @Nullable UUID sectionId,
        @Refers(to = "TagCard") List<UUID> tagIds,
        List<Byline> bylines,
        @Nullable Hero hero,

        @Schema(description = "The article read aloud.") @Nullable NarrationDocument audio,

        List<Block> body,

        @Schema(description = "Of all of its running text, that for members included.", examples = "328")
        int wordCount,

        @Schema(description = "At 200 words a minute, rounded up.", examples = "2")
        int readingMinutes,

        @Refers(to = "ArticleCard") List<UUID> relatedArticleIds,

        @Schema(description = "The same article in other languages.")
        @Refers(
                to = "ArticleLink",
                from = "ArticleCard",
                keeps = {"id", "language", "headline", "url"})
        List<UUID> translationIds,

        Access access,
        List<Correction> corrections,

        @Schema(description = "How its surroundings must behave.")
        Sensitivity sensitivity,

        @Schema(description = "For search engines.") @Nullable SearchAppearance seo,

        @Schema(description = "For shared links.") @Nullable SocialAppearance social,
        Map<String, String> metadata,

        @Schema(
                required = true,
                description = "When readers had it first: here, or before if its own `publishedAt` is earlier.")
        @Nullable Instant firstPublishedAt,

        @Schema(required = true, description = "What lists sort by; an editor may set it.") @Nullable Instant publishedAt,

        @Schema(description = "When readers last got other words; null if never.") @Nullable Instant updatedAt) {

    /**
     * @param words how many the running text has
     * @param granted whether it is for who may read the whole
     */
    static ArticleDocument of(
            Article article,
            ArticleDraft content,
            @Nullable Instant publishedAt,
            List<UUID> translationIds,
            int words,
            boolean granted) {
        return new ArticleDocument(
                article.id(),
                content.kind(),
                content.language(),
                content.slug(),
                content.kicker(),
                content.headline(),
                content.shortHeadline(),
                content.standfirst(),
                content.dateline(),
                content.excerpt(),
                content.sectionId(),
                content.tagIds(),
                content.bylines(),
                content.hero(),
                granted ? NarrationDocument.of(content) : null,
                granted ? content.body() : content.openBody(),
                words,
                Reading.minutes(words),
                content.relatedArticleIds(),
                translationIds,
                new Access(granted, content.visibility()),
                content.corrections(),
                content.sensitivity(),
                content.seo(),
                content.social(),
                content.metadata(),
                earliest(article.standing().firstPublishedAt(), publishedAt),
                publishedAt,
                article.standing().updatedAt());
    }

    /** Null for what readers never had. */
    private static @Nullable Instant earliest(@Nullable Instant firstHere, @Nullable Instant told) {
        return firstHere != null && told != null && told.isBefore(firstHere) ? told : firstHere;
    }
}
