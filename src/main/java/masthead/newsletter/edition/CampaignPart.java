package masthead.newsletter.edition;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import masthead.desk.Slugs;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A place for a campaign. */
@Schema(
        name = "CampaignPart",
        description =
                "A place for a campaign: the first that may show in it when sending starts, and nothing if there is none.")
public record CampaignPart(
        @Schema(description = "Which placement it is; `newsletter` when left out.", examples = "newsletter")
        @Size(min = 1, max = 50) @Pattern(regexp = Slugs.PATTERN, message = "must be lower case letters and digits in words joined by hyphens") String placement)
        implements EditionPart {

    private static final String USUAL = "newsletter";

    public CampaignPart {
        placement = Objects.requireNonNullElse(placement, USUAL);
    }
}
