package masthead.campaign.placement;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import masthead.campaign.content.Audience;
import masthead.campaign.content.CampaignKind;
import masthead.campaign.content.FrequencyCap;
import masthead.campaign.content.PaymentBrand;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A campaign that can show in a place. */
@Schema(
        name = "PlacedCandidateDocument",
        description =
                "A campaign that can show in a place: what it says there, whom it is for, and as long as it is valid.")
record PlacedCandidate(
        @Schema(description = "Of the campaign.") UUID id,
        @Schema(examples = "birthday-2026") String slug,
        String name,
        CampaignKind kind,

        @Schema(description = "The higher comes first; of equals the one with the lower id.", examples = "60")
        int priority,

        @Schema(
                description = "Of the campaigns with the same word here a reader gets one, whatever the place.",
                examples = "asks")
        @Nullable String exclusiveGroup,

        @Schema(description = "Inside an article: behind so many blocks; null if that is not said.", examples = "3")
        @Nullable Integer afterBlock,

        @Schema(
                description =
                        "Inside an article: behind so many percent of its blocks, rounded down; null if that is not said.",
                examples = "40")
        @Nullable Integer atPercent,

        @Schema(description = "It is for readers who fit one of these; for all when empty.")
        List<Audience> audience,

        @Schema(description = "How often one reader gets it; null for no bounds.") @Nullable FrequencyCap frequencyCap,

        @Schema(description = "The ways in which it shows, one at least. Their weights add up to 100.")
        List<PlacedVariant> variants,

        List<PaymentBrand> paymentBrands,

        @Schema(description = "Its goal, and how far it is; null if it has none.") @Nullable GoalFigure goal,

        @Schema(description = "How many people support the publisher; null if that is not shown.") @Nullable SupporterFigure supporters,

        @Schema(description = "Since when it is live.") Instant validFrom,

        @Schema(description = "Until when it can be shown from a copy; null if no end is known.") @Nullable Instant validUntil) {}
