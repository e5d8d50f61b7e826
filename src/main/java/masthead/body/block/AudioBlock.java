package masthead.body.block;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import masthead.platform.http.NotBlankIfGiven;
import masthead.publication.Refers;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Something to listen to between paragraphs. */
@Schema(name = "AudioBlockDraft", description = "Something to listen to between paragraphs.")
public record AudioBlock(
        @BlockId @Schema(required = true, description = BlockId.DESCRIPTION) @Nullable String id,

        @Schema(description = "The recording.") @NotNull @Refers(to = "MediaCard")
        UUID mediaId,

        @Schema(description = "What it is called.", examples = "The harbour at six in the morning")
        @NotBlankIfGiven
        @Size(max = 300) @Nullable String title,

        @Schema(description = "Instead of the recording's own caption.") @NotBlankIfGiven @Size(max = 2000) @Nullable String caption)
        implements Block {

    @Override
    public Block withId(String made) {
        return new AudioBlock(made, mediaId, title, caption);
    }

    @Override
    public String text() {
        return Lines.of(title, caption);
    }
}
