package masthead.campaign.placement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import masthead.campaign.content.Slot;
import masthead.campaign.content.Surface;
import masthead.campaign.placement.rule.Reader;
import masthead.platform.http.Draft;
import masthead.platform.http.LanguageTag;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;

/** For which places, and for whom, is decided. */
@Schema(name = "PlacementDecisionDraft", description = "For which places, and for whom, is decided.")
public record DecisionDraft(
        @NotEmpty @Size(max = 7) @UniqueElements List<@NotNull Slot> slots,

        @Schema(description = "The article that is being read, if any.") @Nullable UUID articleId,

        @Schema(
                description = "BCP 47; that of the article when left out, or else the default of the site.",
                examples = "en")
        @LanguageTag
        @Nullable String language,

        @Nullable Surface surface,

        @Schema(description = "What is known of the reader; nothing when left out.") @Valid Reader reader)
        implements Draft {

    public DecisionDraft {
        reader = Objects.requireNonNullElse(reader, Reader.UNKNOWN);
    }
}
