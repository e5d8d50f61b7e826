package masthead.article;

import masthead.article.content.Visibility;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether this answer holds the whole article. */
@Schema(name = "Access", description = "Whether this answer holds the whole article, and who may read that.")
record Access(
        @Schema(description = "False where the body ends at the members-only marker and the audio is left out.")
        boolean granted,

        Visibility visibility) {}
