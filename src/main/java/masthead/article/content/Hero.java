package masthead.article.content;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import masthead.platform.http.NotBlankIfGiven;
import masthead.publication.Refers;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The picture that leads an article. */
@Schema(name = "HeroDraft", description = "The picture that leads an article.")
public record Hero(
        @NotNull @Refers(to = "MediaCard") UUID mediaId,

        @Schema(description = "Instead of the picture's own caption.") @NotBlankIfGiven @Size(max = 2000) @Nullable String caption,

        @Schema(description = "Instead of the picture's own credit.") @NotBlankIfGiven @Size(max = 500) @Nullable String credit) {}
