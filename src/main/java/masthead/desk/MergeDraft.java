package masthead.desk;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import masthead.platform.http.Draft;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a thing is to be replaced by. */
@Schema(name = "MergeDraft", description = "What a thing is to be replaced by.")
public record MergeDraft(
        @NotNull @Schema(description = "Another one of the same type.")
        UUID targetId) implements Draft {}
