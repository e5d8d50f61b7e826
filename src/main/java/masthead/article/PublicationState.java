package masthead.article;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What readers have of an article. */
@Schema(
        name = "PublicationState",
        description = "What readers have: never anything, a published revision, or no longer anything.")
public enum PublicationState {
    @JsonProperty("none")
    NONE,
    @JsonProperty("published")
    PUBLISHED,
    @JsonProperty("unpublished")
    UNPUBLISHED
}
