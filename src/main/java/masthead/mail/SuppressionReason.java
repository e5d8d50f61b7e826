package masthead.mail;

import com.fasterxml.jackson.annotation.JsonProperty;
import masthead.platform.text.Word;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why nothing is sent to an address. */
@Schema(name = "SuppressionReason", description = "Why nothing is sent to an address.")
public enum SuppressionReason {
    @JsonProperty("hard-bounce")
    HARD_BOUNCE,
    @JsonProperty("complaint")
    COMPLAINT,
    @JsonProperty("manual")
    MANUAL,
    @JsonProperty("erasure")
    ERASURE;

    @Override
    public String toString() {
        return Word.of(this);
    }
}
