package masthead.webhook;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a webhook is doing. */
@Schema(
        name = "WebhookState",
        description =
                "How it is doing: all is well, a message did not get there and is tried again, nothing is sent until it is resumed, or it "
                        + "is switched off.")
public enum WebhookState {
    @JsonProperty("well")
    WELL,
    @JsonProperty("retrying")
    RETRYING,
    @JsonProperty("paused")
    PAUSED,
    @JsonProperty("off")
    OFF
}
