package masthead.membership;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a membership. */
@Schema(name = "MemberEventKind", description = "What became of a membership.")
public enum MemberEventKind {
    @JsonProperty("joined")
    JOINED,
    @JsonProperty("rejoined")
    REJOINED,
    @JsonProperty("changed")
    CHANGED,
    @JsonProperty("extended")
    EXTENDED,
    @JsonProperty("shortened")
    SHORTENED,
    @JsonProperty("cancelled")
    CANCELLED,
    @JsonProperty("ended")
    ENDED,
    @JsonProperty("erased")
    ERASED
}
