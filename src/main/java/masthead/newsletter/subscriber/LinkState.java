package masthead.newsletter.subscriber;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a mailed link is still good for something. */
@Schema(name = "MailedLinkState", description = "Whether a mailed link is still good for something.")
public enum LinkState {
    @JsonProperty("open")
    OPEN,
    @JsonProperty("used")
    USED,
    @JsonProperty("expired")
    EXPIRED
}
