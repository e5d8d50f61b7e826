package masthead.campaign.placement;

import java.util.UUID;
import masthead.campaign.placement.rule.Rule;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of a campaign that is live and has this place. */
@Schema(name = "ExplainedCandidate", description = "What became of a campaign that is live and has this place.")
record ExplainedCandidate(
        @Schema(description = "Of the campaign.") UUID id,
        String name,

        @Schema(description = "Whether the reader gets it here.")
        boolean kept,

        Rule rule,

        @Schema(description = "The reader's variant; null where it did not come to that.") @Nullable String variant) {}
