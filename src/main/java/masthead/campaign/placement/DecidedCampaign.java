package masthead.campaign.placement;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import masthead.campaign.content.CampaignKind;
import masthead.campaign.content.PaymentBrand;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The campaign that a reader gets in a place. */
@Schema(name = "DecidedCampaignDocument", description = "The campaign that the reader gets in a place.")
record DecidedCampaign(
        @Schema(description = "Of the campaign.") UUID id,
        @Schema(examples = "birthday-2026") String slug,
        String name,
        CampaignKind kind,

        @Schema(description = "The reader's variant; null for a campaign without variants.", examples = "warm")
        @Nullable String variant,

        @Schema(description = "Inside an article: behind so many blocks; null if that is not said.", examples = "3")
        @Nullable Integer afterBlock,

        @Schema(
                description =
                        "Inside an article: behind so many percent of its blocks, rounded down; null if that is not said.",
                examples = "40")
        @Nullable Integer atPercent,

        PlacedContent content,
        List<PaymentBrand> paymentBrands,

        @Schema(description = "Its goal, and how far it is; null if it has none.") @Nullable GoalFigure goal,

        @Schema(description = "How many people support the publisher; null if that is not shown.") @Nullable SupporterFigure supporters,

        @Schema(description = "Until when it can be shown; null if no end is known.") @Nullable Instant validUntil) {

    static DecidedCampaign of(PlacedCandidate candidate, @Nullable String variant, PlacedContent content) {
        return new DecidedCampaign(
                candidate.id(),
                candidate.slug(),
                candidate.name(),
                candidate.kind(),
                variant,
                candidate.afterBlock(),
                candidate.atPercent(),
                content,
                candidate.paymentBrands(),
                candidate.goal(),
                candidate.supporters(),
                candidate.validUntil());
    }
}
