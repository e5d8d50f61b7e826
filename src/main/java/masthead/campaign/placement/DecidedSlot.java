package masthead.campaign.placement;

import java.util.List;
import masthead.campaign.content.Slot;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a reader gets in one place, and why. */
@Schema(name = "DecidedSlotDocument", description = "What the reader gets in one place, and why.")
record DecidedSlot(
        Slot slot,

        @Schema(description = "Null where nothing shows.") @Nullable DecidedCampaign campaign,

        @Schema(description = "With `explain=true`: every live campaign that has this place, in order; else null.")
        @Nullable List<ExplainedCandidate> explanation) {}
