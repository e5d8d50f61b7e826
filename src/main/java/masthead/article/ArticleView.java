package masthead.article;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
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

        PublicationState publication,

        @Schema(description = "The revision that readers have.") @Nullable Integer publishedRevision,

        @Nullable Instant firstPublishedAt,

        @Schema(description = "When readers last got a newer revision.") @Nullable Instant updatedAt,

        String language,
        @Nullable String slug,
        @Nullable String kicker,
        @Nullable String headline,
        @Nullable String shortHeadline,
        @Nullable String standfirst,
        @Nullable UUID sectionId,
        List<UUID> tagIds,
        List<Byline> bylines,
        @Nullable Hero hero,
        List<Block> body,
        List<UUID> relatedArticleIds,
        @Nullable Instant publishedAt,
        Instant createdAt,
        Instant savedAt,
        String savedBy,
        @Nullable Instant trashedAt) {

    static ArticleView of(Article article) {
        DeskObject.Stamp stamp = article.stamp();
        ArticleDraft content = article.draft();
        return new ArticleView(
                stamp.id(),
                stamp.version(),
                article.revision(),
                article.publication(),
                article.publishedRevision(),
                article.firstPublishedAt(),
                article.updatedAt(),
                content.language(),
                content.slug(),
                content.kicker(),
                content.headline(),
                content.shortHeadline(),
                content.standfirst(),
                content.sectionId(),
                content.tagIds(),
                content.bylines(),
                content.hero(),
                content.body(),
                content.relatedArticleIds(),
                content.publishedAt(),
                stamp.createdAt(),
                stamp.savedAt(),
                stamp.savedBy(),
                stamp.trashedAt());
    }
}
