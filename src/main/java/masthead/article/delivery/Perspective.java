package masthead.article.delivery;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which state of an article is wanted, and what allows to see it. */
public record Perspective(
        @QueryParam("perspective")
        @Parameter(
                description =
                        "What readers have (`published`, when left out), or the working copy, for who has a preview token.",
                example = "published")
        @Nullable State state,

        @HeaderParam("Preview-Token") @Nullable String token) {

    /** The states of an article that can be read where readers read it. */
    @Schema(name = "Perspective", description = "What readers have, or the working copy.")
    public enum State {
        @JsonProperty("published")
        PUBLISHED,
        @JsonProperty("draft")
        DRAFT
    }

    boolean isDraft() {
        return state == State.DRAFT;
    }
}
