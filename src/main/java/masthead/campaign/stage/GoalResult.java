package masthead.campaign.stage;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a campaign had reached when it ended. */
@Schema(
        name = "CampaignResult",
        description = "What a campaign had reached when it ended. It stays, whatever is counted or paid back later.")
public record GoalResult(
        @Schema(description = "The goal then; null for a campaign without one.", examples = "1000") @Nullable Long target,

        @Schema(description = "What was reached; null for a campaign without a goal.", examples = "1043") @Nullable Long current,

        @Schema(description = "Whether that was the goal or more.")
        boolean reached,

        @Schema(description = "How many people had contributed.", examples = "987")
        long supporters,

        @Schema(description = "When it was frozen.") Instant at) {}
