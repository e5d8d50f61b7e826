package masthead.newsletter.edition;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How much of an article an edition has. */
@Schema(
        name = "EditionArticleForm",
        description =
                "How much of an article an edition has: its `card`, or its whole `body`. What is for members is whole in editions "
                        + "for members only; others have the part before the marker.")
public enum ArticleForm {
    @JsonProperty("card")
    CARD,
    @JsonProperty("body")
    BODY
}
