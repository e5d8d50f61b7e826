package masthead.body.block;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import masthead.platform.http.NotBlankIfGiven;
import masthead.platform.http.WebAddress;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page elsewhere, shown between paragraphs. */
@Schema(name = "LinkCardBlockDraft", description = "A page elsewhere, shown between paragraphs.")
@OnePreview
public record LinkCardBlock(
        @BlockId @Schema(required = true, description = BlockId.DESCRIPTION) @Nullable String id,

        @Schema(
                description = "Where the page is: an absolute http or https URL.",
                examples = "https://www.example.org/novomol/harbour-notice-14")
        @NotBlank @Size(max = 2000) @WebAddress
        String url,

        @Schema(description = "What the page is called.", examples = "Harbour notice 14") @NotBlank @Size(max = 300) String title,

        @Schema(description = "What it says, in a sentence or two.") @NotBlankIfGiven @Size(max = 1000) @Nullable String description,

        @Schema(description = "A picture of ours to show with it.") @Valid @Nullable Preview preview,

        @Schema(description = "Instead of `preview`, a picture from elsewhere: an absolute https URL.")
        @NotBlankIfGiven
        @Size(max = 2000) @WebAddress(secure = true, message = "must be an absolute https URL in ASCII")
        @Nullable String previewUrl)
        implements Block {

    @Override
    public Block withId(String made) {
        return new LinkCardBlock(made, url, title, description, preview, previewUrl);
    }

    @Override
    public String text() {
        return Lines.of(title, description);
    }
}
