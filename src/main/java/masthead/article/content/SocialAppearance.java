package masthead.article.content;

import jakarta.validation.constraints.Size;
import java.util.UUID;
import masthead.platform.http.NotBlankIfGiven;
import masthead.publication.Refers;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How an article shows when it is shared. */
@Schema(
        name = "SocialAppearanceDraft",
        description = "How an article shows when it is shared; what is null is taken from the article.")
public record SocialAppearance(
        @Schema(description = "The title that shared links show.") @NotBlankIfGiven @Size(max = 200) @Nullable String title,

        @NotBlankIfGiven @Size(max = 500) @Nullable String description,

        @Refers(to = "MediaCard", dispensable = true) @Nullable UUID imageId) {}
