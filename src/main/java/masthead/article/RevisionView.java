package masthead.article;

import java.time.Instant;
import masthead.article.content.ArticleDraft;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an article was when it was saved. */
@Schema(name = "ArticleRevision", description = "What an article was when it was saved.")
public record RevisionView(
        @Schema(description = "Counts from 1 for each article.", examples = "3")
        int number,

        Instant savedAt,
        @Schema(examples = "admin") String savedBy,

        @Schema(description = "Only when one revision is read, not in lists.") @Nullable ArticleDraft content) {}
