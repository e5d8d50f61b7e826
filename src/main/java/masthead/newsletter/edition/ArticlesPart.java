package masthead.newsletter.edition;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;

/** Articles that an editor chose. */
@Schema(
        name = "ArticlesPart",
        description = "Articles that an editor chose. What is not published when sending starts is left out.")
public record ArticlesPart(
        @Schema(description = "In the order in which they are shown.") @Size(max = 50) @UniqueElements
        List<@NotNull UUID> articleIds,

        @Schema(description = "`card` when left out.") ArticleForm show)
        implements EditionPart {

    public ArticlesPart {
        articleIds = Objects.requireNonNullElse(articleIds, List.of());
        show = Objects.requireNonNullElse(show, ArticleForm.CARD);
    }
}
