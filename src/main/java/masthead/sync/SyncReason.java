package masthead.sync;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a copy is not to hold something any more, as it is answered. */
@Schema(
        name = "SyncReason",
        description = "Why a copy is not to hold something any more. `expired`: the right to show it has ended. "
                + "`out-of-scope`: readers have it, but the copy's scope does not.")
enum SyncReason {
    @JsonProperty("deleted")
    DELETED,
    @JsonProperty("unpublished")
    UNPUBLISHED,
    @JsonProperty("expired")
    EXPIRED,
    @JsonProperty("killed")
    KILLED,
    @JsonProperty("out-of-scope")
    OUT_OF_SCOPE,
    @JsonProperty("merged")
    MERGED
}
