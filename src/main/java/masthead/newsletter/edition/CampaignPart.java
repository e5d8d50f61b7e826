package masthead.newsletter.edition;

import java.util.Objects;
import masthead.campaign.content.Slot;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A place for a campaign. */
@Schema(
        name = "CampaignPart",
        description =
                "A place for a campaign: the first that may show in it when sending starts, and nothing if there is none.")
public record CampaignPart(
        @Schema(description = "Which placement it is; `newsletter` when left out.")
        Slot placement) implements EditionPart {

    public CampaignPart {
        placement = Objects.requireNonNullElse(placement, Slot.NEWSLETTER);
    }
}
