package masthead.article;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import masthead.publication.Refers;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who an article is by. */
@Schema(name = "BylineDraft", description = "Who an article is by.")
public record Byline(@NotNull @Refers(to = "AuthorCard") UUID authorId) {}
