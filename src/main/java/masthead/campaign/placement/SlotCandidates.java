package masthead.campaign.placement;

import java.util.List;
import masthead.campaign.content.Slot;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can show in one place. */
@Schema(name = "SlotCandidatesDocument", description = "What can show in one place.")
record SlotCandidates(
        Slot slot,

        @Schema(description = "In their order: a reader gets the first that fits.")
        List<PlacedCandidate> candidates) {}
