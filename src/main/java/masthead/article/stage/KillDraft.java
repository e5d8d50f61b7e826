package masthead.article.stage;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import masthead.platform.http.Draft;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an article is killed. */
@Schema(name = "KillDraft", description = "Why an article is killed.")
public record KillDraft(
        @NotBlank @Size(max = 500) @Schema(description = "For the desk only; readers are not told.", examples = "The interview was made up.")
        String reason)
        implements Draft {}
