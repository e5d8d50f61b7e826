package masthead.body.block;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import masthead.platform.http.NotBlankIfGiven;
import masthead.publication.Refers;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A picture between paragraphs. */
@Schema(name = "ImageBlockDraft", description = "A picture between paragraphs.")
public record ImageBlock(
        @BlockId @Schema(required = true, description = BlockId.DESCRIPTION) @Nullable String id,

        @NotNull @Refers(to = "MediaCard") UUID mediaId,

        @Schema(description = "Instead of the picture's own caption.") @NotBlankIfGiven @Size(max = 2000) @Nullable String caption,

        @Schema(description = "Instead of the picture's own credit.") @NotBlankIfGiven @Size(max = 500) @Nullable String credit)
        implements Block {

    @Override
    public Block withId(String made) {
        return new ImageBlock(made, mediaId, caption, credit);
    }

    @Override
    public String text() {
        return caption == null ? "" : caption;
    }
}
