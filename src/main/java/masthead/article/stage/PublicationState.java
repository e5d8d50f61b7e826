package masthead.article.stage;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What readers have of an article. */
@Schema(
        name = "PublicationState",
        description =
                "What readers have: never anything, a published revision, no longer anything, or nothing ever again.")
public enum PublicationState {
    @JsonProperty("none")
    NONE,
    @JsonProperty("published")
    PUBLISHED,
    @JsonProperty("unpublished")
    UNPUBLISHED,
    @JsonProperty("killed")
    KILLED
}
