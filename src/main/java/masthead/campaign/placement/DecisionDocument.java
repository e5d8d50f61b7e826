package masthead.campaign.placement;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What one reader gets in each place. */
@Schema(name = "PlacementDecisionDocument", description = "What one reader gets in each place.")
public record DecisionDocument(
        @Schema(description = "The language that it is in.", examples = "en")
        String language,

        @Schema(description = "In the order in which they were asked for.")
        List<DecidedSlot> slots) {}
