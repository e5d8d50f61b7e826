package masthead.article;

import java.time.Instant;
import java.util.UUID;
import masthead.article.content.ArticleKind;
import masthead.article.stage.PublicationState;
import masthead.article.stage.Schedule;
import masthead.article.stage.Stage;
import masthead.desk.DeskObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An article in the desk's lists. */
@Schema(name = "DeskArticleSummary", description = "An article in the desk's lists.")
public record ArticleSummary(
        UUID id,
        int version,
        int revision,
        Stage stage,
        PublicationState publication,
        @Nullable Integer publishedRevision,

        @Schema(description = "What readers get by itself; null if nothing.") @Nullable Schedule schedule,

        @Schema(description = "When readers no longer have what they have now; null if not planned.") @Nullable Instant unpublishAt,

        @Nullable String killReason,
        @Schema(description = "News or a static page.") ArticleKind kind,
        String language,
        @Nullable String slug,
        @Nullable String headline,
        @Nullable UUID sectionId,

        @Schema(description = "The earliest that readers may have it; null if any time is good.") @Nullable Instant embargoUntil,

        @Schema(description = "When readers first got it here; null if never.") @Nullable Instant firstPublishedAt,

        Instant createdAt,
        String createdBy,
        Instant savedAt,
        String savedBy,
        @Nullable Instant trashedAt) {

    static ArticleSummary of(Article article) {
        DeskObject.Stamp stamp = article.stamp();
        return new ArticleSummary(
                stamp.id(),
                stamp.version(),
                article.revision(),
                article.plan().stage(),
                article.standing().publication(),
                article.standing().revision(),
                article.plan().schedule(),
                article.plan().unpublishAt(),
                article.standing().killReason(),
                article.kind(),
                article.language(),
                article.slug(),
                article.headline(),
                article.sectionId(),
                article.embargoUntil(),
                article.standing().firstPublishedAt(),
                stamp.createdAt(),
                stamp.createdBy(),
                stamp.savedAt(),
                stamp.savedBy(),
                stamp.trashedAt());
    }
}
