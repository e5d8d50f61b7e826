package masthead.campaign.placement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import masthead.campaign.content.Slot;
import masthead.campaign.content.Surface;
import masthead.campaign.placement.rule.Past;
import masthead.campaign.placement.rule.Reader;
import masthead.platform.http.Draft;
import masthead.platform.http.LanguageTag;
import masthead.platform.problem.Problem.Fault;
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

    @Override
    public List<Fault> contradictions() {
        Set<UUID> seen = new HashSet<>();
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < reader.history().size(); i++) {
            Past past = reader.history().get(i);
            if (past != null && past.campaignId() != null && !seen.add(past.campaignId())) {
                faults.add(Fault.at("/reader/history/%d/campaignId".formatted(i), "repeated", "is told of already"));
            }
        }
        return faults;
    }
}
