package masthead.membership;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where something about a membership came from. */
@Schema(
        name = "MemberSource",
        description =
                "Where it came from: the `desk`, an `import`, a `contribution`, a `gift`, or the `service` itself as time went by.")
public enum MemberSource {
    @JsonProperty("desk")
    DESK,
    @JsonProperty("import")
    IMPORT,
    @JsonProperty("contribution")
    CONTRIBUTION,
    @JsonProperty("gift")
    GIFT,
    @JsonProperty("service")
    SERVICE
}
