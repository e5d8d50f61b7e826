package masthead.campaign.placement.count;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What happened with a campaign before a reader. */
@Schema(name = "PlacementEventType", description = "What happened: the reader saw it, followed it, or closed it.")
public enum EventKind {
    @JsonProperty("seen")
    SEEN,
    @JsonProperty("clicked")
    CLICKED,
    @JsonProperty("dismissed")
    DISMISSED
}
