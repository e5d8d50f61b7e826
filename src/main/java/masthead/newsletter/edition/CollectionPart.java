package masthead.newsletter.edition;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The first articles of a collection. */
@Schema(name = "CollectionPart", description = "The first articles that a collection has when sending starts.")
public record CollectionPart(
        @Schema(description = "Which collection.") @NotNull UUID collectionId,

        @Schema(description = "How many at most; 5 when left out.", examples = "5") @Min(1) @Max(50) Integer first,

        @Schema(description = "`card` when left out.") ArticleForm show)
        implements EditionPart {

    private static final int USUAL = 5;

    public CollectionPart {
        first = Objects.requireNonNullElse(first, USUAL);
        show = Objects.requireNonNullElse(show, ArticleForm.CARD);
    }
}
