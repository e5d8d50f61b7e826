package masthead.campaign.placement;

import masthead.campaign.content.CallToActionStyle;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What readers can do here. */
@Schema(name = "PlacedCallToAction", description = "What readers can do here.")
record PlacedAction(
        @Schema(description = "Its name.", examples = "join")
        String key,

        @Schema(description = "What it says.", examples = "Become a member")
        String label,

        @Schema(
                description = "Where it leads from here, with its tracking parameters.",
                format = "uri",
                examples = "https://courier.example.org/en/join?from=top-bar")
        String url,

        CallToActionStyle style) {}
