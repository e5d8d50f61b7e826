package masthead.site.address;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What every picture has beside what the desk knows of it. */
@Schema(name = "Rendered", description = "A picture in other sizes.")
public record Rendered(
        @Schema(
                description =
                        "The picture in the sizes that the site has set, the smallest first; empty where it has set none.")
        @Size(max = 20) List<Rendition> renditions,

        @Schema(
                description = "The renditions as the attribute `srcset` of HTML has them; null without any.",
                examples =
                        "https://images.example.org/480/harbour.jpg 480w, https://images.example.org/960/harbour.jpg 960w")
        @Nullable String srcset) {}
