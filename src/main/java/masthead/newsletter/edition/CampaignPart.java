package masthead.newsletter.edition;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A place for a campaign. */
@Schema(
        name = "CampaignPart",
        description =
                "A place for a campaign: the first that may show in the placement `newsletter` when sending starts, and nothing if "
                        + "there is none.")
public record CampaignPart() implements EditionPart {}
