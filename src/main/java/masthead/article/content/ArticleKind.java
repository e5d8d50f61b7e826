package masthead.article.content;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** News, or a page that stands outside the news. */
@Schema(
        name = "ArticleKind",
        description =
                "`article` is news. `page` is a static page, such as an imprint: no list or feed of articles has it "
                        + "unless it is asked for.")
public enum ArticleKind {
    @JsonProperty("article")
    ARTICLE,
    @JsonProperty("page")
    PAGE
}
