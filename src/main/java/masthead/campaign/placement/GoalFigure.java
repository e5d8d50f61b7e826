package masthead.campaign.placement;

import masthead.campaign.content.Goal;
import masthead.campaign.content.GoalType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A goal, and how far it is. */
@Schema(name = "GoalFigure", description = "A goal, and how far it is. Money is in minor units.")
record GoalFigure(
        GoalType type,

        @Schema(description = "How much is wanted.", examples = "1000")
        long target,

        @Schema(description = "How much there is.", examples = "412")
        long current,

        @Schema(description = "What is missing; 0 once it is reached.", examples = "588")
        long remaining,

        @Schema(description = "Whole percent, rounded down; more than 100 when it is passed.", examples = "41")
        int percent,

        @Schema(description = "ISO 4217; null for what is no money.") @Nullable String currency) {

    private static final int WHOLE = 100;

    static GoalFigure of(Goal goal, long current) {
        long target = goal.target();
        return new GoalFigure(
                goal.type(),
                target,
                current,
                Math.max(0, target - current),
                Math.toIntExact(Math.min(Integer.MAX_VALUE, Math.max(0, current) * WHOLE / target)),
                goal.currency());
    }
}
