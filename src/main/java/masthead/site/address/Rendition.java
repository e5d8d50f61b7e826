package masthead.site.address;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A picture in one size. */
@Schema(name = "Rendition", description = "A picture in one size.")
public record Rendition(
        @Schema(description = "Where the picture is in this size.")
        String url,

        @Schema(description = "In pixels.") int width,

        @Schema(description = "In pixels; null where the shape of the original is not known.") @Nullable Integer height) {}
