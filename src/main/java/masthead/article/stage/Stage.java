package masthead.article.stage;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far the working copy has come. */
@Schema(
        name = "Stage",
        description = "How far the working copy has come: it is being written, being looked at, or waits for its time.")
public enum Stage {
    @JsonProperty("draft")
    DRAFT,
    @JsonProperty("in-review")
    IN_REVIEW,
    @JsonProperty("scheduled")
    SCHEDULED
}
