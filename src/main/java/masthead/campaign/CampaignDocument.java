package masthead.campaign;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import masthead.campaign.content.Audience;
import masthead.campaign.content.CallToAction;
import masthead.campaign.content.CampaignContent;
import masthead.campaign.content.CampaignDraft;
import masthead.campaign.content.CampaignKind;
import masthead.campaign.content.Ending;
import masthead.campaign.content.FrequencyCap;
import masthead.campaign.content.Goal;
import masthead.campaign.content.PaymentBrand;
import masthead.campaign.content.Placement;
import masthead.campaign.content.Supporters;
import masthead.campaign.content.Suppression;
import masthead.campaign.content.Variant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A live campaign as readers get it: all of it, in every language. What it has reached so far is no part of it. */
@Schema(
        name = "CampaignDocument",
        description =
                "A live campaign: all of it, in every language. What it has reached so far is told by placements and progress.")
public record CampaignDocument(
        UUID id,
        String name,
        String slug,
        CampaignKind kind,
        List<CampaignContent> contents,
        List<CallToAction> callsToAction,
        List<PaymentBrand> paymentBrands,

        @Schema(description = "What it wants to reach; null if nothing.") @Nullable Goal goal,

        @Schema(description = "How many people support the publisher; null if that is not shown.") @Nullable Supporters supporters,

        @Schema(description = "When readers first had it.") Instant liveSince,

        @Schema(description = "Its deadline; null if it has none.") @Nullable Instant endsAt,

        @Nullable Ending ending,
        List<Placement> placements,

        @Schema(description = "Of several in one place the higher comes first.", examples = "60")
        int priority,

        @Schema(
                description =
                        "Of the campaigns with the same word here a reader gets one at a time; null if it stands alone.",
                examples = "asks")
        @Nullable String exclusiveGroup,

        @Schema(description = "Whom it is for: readers who fit one of these; for all when empty.")
        List<Audience> audience,

        @Schema(description = "How often one reader gets it; null for no bounds.") @Nullable FrequencyCap frequencyCap,

        Suppression suppression,

        @Schema(description = "Ways in which it shows; one way for all when empty.")
        List<Variant> variants) {

    static CampaignDocument of(Campaign campaign) {
        CampaignDraft content = campaign.content();
        return new CampaignDocument(
                campaign.id(),
                content.name(),
                Objects.requireNonNull(content.slug()),
                content.kind(),
                content.contents(),
                content.callsToAction(),
                content.paymentBrands(),
                content.goal(),
                content.supporters(),
                Objects.requireNonNull(campaign.course().liveSince()),
                campaign.endsAt(),
                content.ending(),
                content.placements(),
                content.priority(),
                content.exclusiveGroup(),
                content.audience(),
                content.frequencyCap(),
                content.suppression(),
                content.variants());
    }

    CampaignCard card() {
        return new CampaignCard(id, name, slug, kind, liveSince, endsAt);
    }
}
