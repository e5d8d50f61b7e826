package masthead.campaign.progress;

import java.time.Instant;
import java.util.UUID;
import masthead.campaign.content.GoalType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How far a campaign has come. */
@Schema(name = "CampaignProgress", description = "How far a campaign has come.")
public record ProgressView(
        @Schema(description = "The campaign.") UUID id,
        @Schema(examples = "birthday-2026") String slug,
        GoalType type,

        @Schema(description = "What is wanted: how many, or how much in minor units of `currency`.", examples = "1000")
        long target,

        @Schema(
                description = "What there is, with what counting began with; more than the target where it goes on.",
                examples = "734")
        long current,

        @Schema(
                description =
                        "How much of the target that is, in whole percent, rounded down: 100 says that it is reached.",
                examples = "73")
        long percent,

        @Schema(description = "What is still wanted; 0 once it is reached.", examples = "266")
        long remaining,

        @Schema(description = "ISO 4217; null where no money is counted.", examples = "EUR") @Nullable String currency,

        @Schema(description = "How many people support the publisher; null where the campaign does not show it.")
        @Nullable SupportersView supporters,

        @Schema(description = "Its deadline; null if there is none.") @Nullable Instant endsAt,

        @Schema(description = "Whether it is over: then these figures are what it had reached.")
        boolean ended,

        @Schema(description = "When something was counted last; when it went live if nothing was.")
        Instant asOf) {

    private static final int ALL = 100;

    static ProgressView of(ProgressRow row) {
        long target = row.target();
        long current = row.current();
        return new ProgressView(
                row.campaign(),
                row.slug(),
                row.type(),
                target,
                current,
                Math.floorDiv(Math.multiplyExact(current, ALL), target),
                Math.max(0, target - current),
                row.currency(),
                row.supporters(),
                row.endsAt(),
                row.result() != null,
                row.asOf());
    }
}
