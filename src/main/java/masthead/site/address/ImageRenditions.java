package masthead.site.address;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;

/** How the operator's image service is asked for a picture in another size. */
@Schema(
        name = "ImageRenditionsDraft",
        description =
                "How the image service is asked for a picture in another size. With it, pictures are answered with their "
                        + "`renditions` and `srcset`.")
public record ImageRenditions(
        @Schema(
                description =
                        "An absolute URL. `{url}` is where the original is, encoded as one value, or `{+url}` just as it is; "
                                + "`{width}` and `{height}` are in pixels, the height 0 where it is not known; `{focalX}` and `{focalY}` are what "
                                + "matters in the picture, from 0 (left, top) to 1, in the middle unless it says otherwise.",
                examples = "https://images.example.org/resize?src={url}&w={width}&fx={focalX}&fy={focalY}")
        @NotBlank @Size(max = 1000) @TemplateOf(
                value = {"url", "+url", "width", "height", "focalX", "focalY"},
                needs = {"url|+url", "width"},
                query = true)
        String urlTemplate,

        @Schema(
                description = "In pixels. A picture is not made larger than it is: its own width is the largest.",
                examples = "[480, 960, 1600]")
        @NotEmpty @Size(max = 20) @UniqueElements
        List<@NotNull @Min(16) @Max(10_000) Integer> widths) {

    public ImageRenditions {
        widths = Objects.requireNonNullElse(widths, List.of());
    }
}
