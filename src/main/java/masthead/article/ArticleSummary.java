package masthead.article;

import java.time.Instant;
import java.util.UUID;
import masthead.desk.DeskObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An article in the desk's lists. */
@Schema(name = "DeskArticleSummary", description = "An article in the desk's lists.")
public record ArticleSummary(
        UUID id,
        int version,
        int revision,
        PublicationState publication,
        @Nullable Integer publishedRevision,
        String language,
        @Nullable String slug,
        @Nullable String headline,
        @Nullable UUID sectionId,
        @Nullable Instant firstPublishedAt,
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
                article.publication(),
                article.publishedRevision(),
                article.language(),
                article.slug(),
                article.headline(),
                article.sectionId(),
                article.firstPublishedAt(),
                stamp.createdAt(),
                stamp.createdBy(),
                stamp.savedAt(),
                stamp.savedBy(),
                stamp.trashedAt());
    }
}
