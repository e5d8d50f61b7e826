package masthead.article.content;

import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the surroundings of an article must behave. */
@Schema(name = "Sensitivity", description = "How the surroundings of an article must behave.")
public record Sensitivity(
        @Schema(description = "It tells of death, violence or grief: no jokes, no autoplay, no cheerful neighbours.")
        Boolean sensitive,

        @Schema(description = "No campaign shows on it.") Boolean suppressCampaigns) {

    public static final Sensitivity NONE = new Sensitivity(false, false);

    public Sensitivity {
        sensitive = Objects.requireNonNullElse(sensitive, false);
        suppressCampaigns = Objects.requireNonNullElse(suppressCampaigns, false);
    }
}
