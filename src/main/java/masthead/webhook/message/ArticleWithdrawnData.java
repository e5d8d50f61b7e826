package masthead.webhook.message;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is said of an article that readers no longer have. */
@Schema(name = "ArticleWithdrawnData", description = "An article that readers no longer have.")
record ArticleWithdrawnData(
        @Schema(description = "The number of the commit.", examples = "1842")
        long commit,

        UUID id,

        @Schema(description = "How many times something was told of it, this time included.", examples = "4")
        int revision,

        @Schema(
                description = "Why: `unpublished`, `deleted`, `expired`, `merged` or `killed`.",
                examples = "unpublished")
        String reason) {}
