package masthead.article.content;

import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.UUID;
import masthead.platform.http.NotBlankIfGiven;
import masthead.publication.Refers;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who an article is by: an author of the house, or a guest by name. */
@Schema(
        name = "BylineDraft",
        description = "Who an article is by: an author of the house, or a guest by name. One of the two is there.")
@OfSomebody
public record Byline(
        @Refers(to = "AuthorCard") @Nullable UUID authorId,

        @Schema(description = "Somebody who has no page here.", examples = "Hanna Yarova")
        @Size(max = 120) @NotBlankIfGiven
        @Nullable String guest,

        @Schema(description = "`author` when left out.") BylineRole role) {

    public Byline {
        role = Objects.requireNonNullElse(role, BylineRole.AUTHOR);
    }
}
