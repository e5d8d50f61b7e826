package masthead.newsletter.edition;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far an edition has come. */
@Schema(
        name = "EditionState",
        description =
                "How far an edition has come. `failed` says why in `reason`; as long as nobody got it, it can be changed and sent.")
public enum EditionState {
    @JsonProperty("draft")
    DRAFT,
    @JsonProperty("scheduled")
    SCHEDULED,
    @JsonProperty("sending")
    SENDING,
    @JsonProperty("paused")
    PAUSED,
    @JsonProperty("sent")
    SENT,
    @JsonProperty("cancelled")
    CANCELLED,
    @JsonProperty("failed")
    FAILED
}
