package masthead.article.content;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody did for an article. */
@Schema(name = "BylineRole", description = "What somebody did for an article.")
public enum BylineRole {
    @JsonProperty("author")
    AUTHOR,
    @JsonProperty("editor")
    EDITOR,
    @JsonProperty("translator")
    TRANSLATOR,
    @JsonProperty("photographer")
    PHOTOGRAPHER
}
