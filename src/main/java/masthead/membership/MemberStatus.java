package masthead.membership;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a membership stands. */
@Schema(
        name = "MemberStatus",
        description =
                "How a membership stands: `active`, `cancelled` (still a member until `endsAt`, and not renewed), or `ended`.")
public enum MemberStatus {
    @JsonProperty("active")
    ACTIVE,
    @JsonProperty("cancelled")
    CANCELLED,
    @JsonProperty("ended")
    ENDED
}
