package masthead.campaign.content;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How much a call to action stands out. */
@Schema(name = "CallToActionStyle", description = "How much a call to action stands out.")
public enum CallToActionStyle {
    @JsonProperty("primary")
    PRIMARY,
    @JsonProperty("secondary")
    SECONDARY,
    @JsonProperty("link")
    LINK
}
