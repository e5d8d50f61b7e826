package masthead.article.revision;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of one block of a body. */
@Schema(name = "BlockChange", description = "What became of one block of the body.")
public record BlockChange(
        @Schema(description = "The id of the block.", examples = "5jmf4o4ckiy2")
        String blockId,

        @Schema(description = "The type of the block; of one that changed it, the later.", examples = "paragraph")
        String type,

        @Schema(description = "Its place in the earlier body, from 0; null if it was added.", examples = "4") @Nullable Integer fromIndex,

        @Schema(description = "Its place in the later body, from 0; null if it was removed.", examples = "2") @Nullable Integer toIndex,

        @Schema(description = "Whether it stands elsewhere among those that both bodies have.")
        boolean moved,

        @Schema(description = "Whether both bodies have it, and it says something else.")
        boolean changed) {}
