package masthead.campaign.placement;

import java.util.List;
import masthead.campaign.content.Surface;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What can show in each place; the same for every reader. */
@Schema(name = "PlacementsDocument", description = "What can show in each place; the same for every reader.")
public record PlacementsDocument(
        @Schema(description = "The language that it is in.", examples = "en")
        String language,

        @Schema(description = "The surface that it is for; null for any.") @Nullable Surface surface,

        @Schema(description = "In the order in which they were asked for.")
        List<SlotCandidates> slots) {}
