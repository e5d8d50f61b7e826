package masthead.newsletter;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When a sign-up counts. */
@Schema(
        name = "OptIn",
        description = "When a sign-up counts: when the address has confirmed it (`double`), or at once (`single`).")
public enum OptIn {
    @JsonProperty("double")
    DOUBLE,
    @JsonProperty("single")
    SINGLE
}
