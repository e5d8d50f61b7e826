package masthead.article.stage;

import java.time.Instant;
import masthead.platform.http.OptionalDraft;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** When an article is to be unpublished. */
@Schema(name = "UnpublishDraft", description = "When an article is to be unpublished.")
public record UnpublishDraft(
        @Schema(description = "The instant, in the future and within ten years; at once when left out.") @Nullable Instant at)
        implements OptionalDraft {}
