package masthead.article.delivery;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many of the tags that are asked for an article must have. */
@Schema(name = "TagMatch", description = "How many of the tags that are asked for an article must have.")
public enum TagMatch {
    @JsonProperty("all")
    ALL,
    @JsonProperty("any")
    ANY
}
