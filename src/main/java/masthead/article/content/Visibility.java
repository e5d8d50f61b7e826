package masthead.article.content;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who may read the whole of an article. */
@Schema(
        name = "Visibility",
        description =
                "Who may read the whole: everybody, members of any tier, or members who pay. Everybody reads what stands "
                        + "before the members-only marker.")
public enum Visibility {
    @JsonProperty("public")
    PUBLIC,
    @JsonProperty("members")
    MEMBERS,
    @JsonProperty("paid")
    PAID
}
