package masthead.body.block;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import masthead.platform.http.NotBlankIfGiven;
import masthead.publication.NeverEmpty;
import masthead.publication.Refers;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Pictures that are looked at one after the other. */
@Schema(name = "GalleryBlockDraft", description = "Pictures that are looked at one after the other.")
public record GalleryBlock(
        @BlockId @Schema(required = true, description = BlockId.DESCRIPTION) @Nullable String id,

        @NotNull @NeverEmpty
        @Size(min = 2, max = 50) @Schema(description = "In their order. Readers miss those that are not published.")
        List<@NotNull @Valid Picture> pictures)
        implements Block {

    /** One picture of a gallery. */
    @Schema(name = "GalleryPictureDraft", description = "One picture of a gallery.")
    public record Picture(
            @NotNull @Refers(to = "MediaCard") UUID mediaId,

            @Schema(description = "Instead of the picture's own caption.") @NotBlankIfGiven @Size(max = 2000) @Nullable String caption,

            @Schema(description = "Instead of the picture's own credit.") @NotBlankIfGiven @Size(max = 500) @Nullable String credit) {}

    @Override
    public Block withId(String made) {
        return new GalleryBlock(made, pictures);
    }

    @Override
    public String text() {
        return Lines.of(pictures.stream().map(Picture::caption).toArray(String[]::new));
    }
}
