package masthead.article.preview;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import masthead.platform.http.Draft;
import masthead.platform.http.NotBlankIfGiven;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What may be said of a preview token that is made. */
@Schema(name = "PreviewTokenDraft", description = "What may be said of a preview token that is made.")
public record PreviewTokenDraft(
        @Schema(description = "Who or what it is for.", examples = "The harbour office, to check the figures")
        @NotBlankIfGiven
        @Size(max = 100) @Nullable String name,

        @Schema(description = "When it stops working: at most 30 days from now. Left out, it is 24 hours from now.")
        @Nullable Instant expiresAt)
        implements Draft {}
