package masthead.article.delivery;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.UnaryOperator;
import masthead.body.block.TextWithCards;
import masthead.body.html.BodyHtml;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The forms in which readers may have the body of an article. */
@Schema(name = "BodyForm", description = "The forms of a body.")
public enum BodyForm implements UnaryOperator<ObjectNode> {
    @JsonProperty("blocks")
    BLOCKS(true, false),
    @JsonProperty("html")
    HTML(false, true),
    @JsonProperty("both")
    BOTH(true, true),
    @JsonProperty("none")
    NONE(false, false);

    static final String DESCRIPTION =
            "`blocks` answers with `body`, `html` with `bodyHtml`, `both` with both, `none` with neither.";

    static final String BLOCKS_FIELD = "body";
    static final String HTML_FIELD = "bodyHtml";

    private final boolean hasBlocks;
    private final boolean hasHtml;

    BodyForm(boolean hasBlocks, boolean hasHtml) {
        this.hasBlocks = hasBlocks;
        this.hasHtml = hasHtml;
    }

    /** @param article with the cards of what it names; it is changed */
    @Override
    public ObjectNode apply(ObjectNode article) {
        if (hasHtml) {
            article.put(HTML_FIELD, BodyHtml.of(article.path(BLOCKS_FIELD)));
        }
        TextWithCards.tell(article.path(BLOCKS_FIELD));
        return hasBlocks ? article : article.without(BLOCKS_FIELD);
    }
}
