package masthead.body.block;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import masthead.platform.http.NotBlankIfGiven;
import masthead.platform.http.WebAddress;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A video, a post or a map that another service shows. */
@Schema(
        name = "EmbedBlockDraft",
        description =
                "A video, a post or a map that another service shows. In `bodyHtml`, videos of YouTube and Vimeo are frames; "
                        + "everything else is a link.")
@BothOrNeither
public record EmbedBlock(
        @BlockId @Schema(required = true, description = BlockId.DESCRIPTION) @Nullable String id,

        @Schema(
                description = "Where the other service shows it: an absolute https URL.",
                examples = "https://www.youtube.com/watch?v=aqz-KE-bpKQ")
        @NotBlank @Size(max = 2000) @WebAddress(secure = true, message = "must be an absolute https URL in ASCII")
        String url,

        @Schema(description = "What it is called, for who cannot see it.", examples = "The breakwater from the air")
        @NotBlank @Size(max = 300) String title,

        @Schema(description = "The words under it.") @NotBlankIfGiven @Size(max = 2000) @Nullable String caption,

        @Schema(description = "A picture to show until it is there.") @Valid @Nullable Preview preview,

        @Schema(
                description =
                        "With `height`: the ratio of its sides, in pixels or any other unit. 16 to 9 when left out.",
                examples = "16")
        @Min(1) @Max(10_000) @Nullable Integer width,

        @Schema(description = "With `width`: the ratio of its sides.", examples = "9") @Min(1) @Max(10_000) @Nullable Integer height)
        implements Block {

    @Override
    public Block withId(String made) {
        return new EmbedBlock(made, url, title, caption, preview, width, height);
    }

    @Override
    public String text() {
        return Lines.of(title, caption);
    }
}
