package masthead.sync;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether articles come with their bodies. */
@Schema(name = "SyncBody", description = "Whether articles come with their bodies.")
public enum SyncBody {
    @JsonProperty("blocks")
    BLOCKS,
    @JsonProperty("none")
    NONE
}
