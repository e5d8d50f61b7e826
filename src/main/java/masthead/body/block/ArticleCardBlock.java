package masthead.body.block;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import masthead.publication.Refers;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Another article of the newsroom, shown between paragraphs. */
@Schema(
        name = "ArticleCardBlockDraft",
        description = "Another article, shown between paragraphs. Readers miss it while that article is not published.")
public record ArticleCardBlock(
        @BlockId @Schema(required = true, description = BlockId.DESCRIPTION) @Nullable String id,

        @Schema(description = "The other article.") @NotNull @Refers(to = "ArticleCard")
        UUID articleId)
        implements Block {

    @Override
    public Block withId(String made) {
        return new ArticleCardBlock(made, articleId);
    }

    /** Readers are told the headline of its card. @see TextWithCards */
    @Override
    public String text() {
        return "";
    }
}
