package masthead.body.block;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import masthead.platform.http.NotBlankIfGiven;
import masthead.publication.Refers;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A film of the newsroom's own between paragraphs; those that other services show are {@link EmbedBlock}. */
@Schema(
        name = "VideoBlockDraft",
        description = "A film of your own between paragraphs. What another service shows is an `embed`.")
public record VideoBlock(
        @BlockId @Schema(required = true, description = BlockId.DESCRIPTION) @Nullable String id,

        @Schema(description = "The film.") @NotNull @Refers(to = "MediaCard")
        UUID mediaId,

        @Schema(description = "What it is called.", examples = "The first ferry leaves")
        @NotBlankIfGiven
        @Size(max = 300) @Nullable String title,

        @Schema(description = "Instead of the film's own caption.") @NotBlankIfGiven @Size(max = 2000) @Nullable String caption,

        @Schema(description = "Instead of the film's own credit.") @NotBlankIfGiven @Size(max = 500) @Nullable String credit,

        @Schema(description = "A picture to show until it plays.") @Valid @Nullable Preview preview)
        implements Block {

    @Override
    public Block withId(String made) {
        return new VideoBlock(made, mediaId, title, caption, credit, preview);
    }

    @Override
    public String text() {
        return Lines.of(title, caption);
    }
}
