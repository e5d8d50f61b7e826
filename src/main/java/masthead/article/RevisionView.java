package masthead.article;

import java.time.Instant;
import java.util.Objects;
import masthead.article.content.ArticleDraft;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an article was when it was saved. */
@Schema(name = "ArticleRevision", description = "What an article was when it was saved.")
public record RevisionView(
        @Schema(
                description =
                        "Rises from 1 in each article. Some numbers are missing: saves that continued each other became one.",
                examples = "3")
        int number,

        @Schema(description = "When the first of the saves was made that became this revision.")
        Instant beganAt,

        Instant savedAt,
        @Schema(examples = "admin") String savedBy,

        @Schema(
                description = "Why it was saved, as who saved it says, or the service.",
                examples = "Restored revision 3")
        @Nullable String note,

        @Schema(description = "Whether it is what readers have.")
        boolean published,

        @Schema(description = "Only when one revision is read, not in lists.") @Nullable ArticleDraft content) {

    static RevisionView listed(Article article, ArticleRevision revision) {
        return of(article, revision, null);
    }

    static RevisionView whole(Article article, ArticleRevision revision) {
        return of(article, revision, revision.content());
    }

    private static RevisionView of(Article article, ArticleRevision revision, @Nullable ArticleDraft content) {
        return new RevisionView(
                revision.number(),
                revision.sitting().beganAt(),
                revision.sitting().savedAt(),
                revision.sitting().savedBy(),
                revision.sitting().note(),
                Objects.equals(article.standing().revision(), revision.number()),
                content);
    }
}
