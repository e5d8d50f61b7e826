package masthead.campaign;

import java.time.Instant;
import java.util.List;
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
import masthead.campaign.stage.CampaignRun;
import masthead.campaign.stage.CampaignState;
import masthead.campaign.stage.CampaignTransition;
import masthead.campaign.stage.EndCause;
import masthead.campaign.stage.GoalResult;
import masthead.campaign.stage.StartProblem;
import masthead.desk.DeskObject;
import masthead.desk.Moment;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A campaign as the desk sees it. */
@Schema(name = "DeskCampaign", description = "A campaign as the desk sees it.")
public record CampaignView(
        UUID id,
        int version,

        @Schema(description = "The number of the newest revision.", examples = "3")
        int revision,

        CampaignState state,

        @Schema(description = "What can be done with it now.")
        List<CampaignTransition> transitions,

        @Schema(
                description = "The revision that was approved; an older one if it was changed since. Null for a draft.",
                examples = "2")
        @Nullable Integer approvedRevision,

        @Schema(description = "When readers first got it; null if never.") @Nullable Instant liveSince,

        @Schema(description = "When its goal was reached, as it is now; null if it was not.") @Nullable Instant goalReachedAt,

        @Schema(description = "When it ended; null if it has not.") @Nullable Instant endedAt,

        @Schema(description = "What ended it; null if it has not ended.") @Nullable EndCause endCause,

        @Schema(description = "What it had reached when it ended; null if it has not.") @Nullable GoalResult result,

        @Schema(description = "What the scheduler did last with it; null if nothing.") @Nullable CampaignRun lastRun,

        @Schema(description = "Why it did not go live as scheduled; null once it does, or is looked at again.")
        @Nullable StartProblem startProblem,

        String name,
        @Nullable String slug,
        CampaignKind kind,
        List<CampaignContent> contents,
        List<CallToAction> callsToAction,
        List<PaymentBrand> paymentBrands,

        @Schema(description = "What it wants to reach; null if nothing.") @Nullable Goal goal,

        @Schema(description = "How many people support the publisher; null if that is not shown.") @Nullable Supporters supporters,

        @Nullable Moment start,
        @Nullable Moment end,
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
        List<Variant> variants,

        Instant createdAt,
        String createdBy,
        Instant savedAt,
        String savedBy,
        @Nullable Instant trashedAt) {

    static CampaignView of(Campaign campaign) {
        DeskObject.Stamp stamp = campaign.stamp();
        Course course = campaign.course();
        CampaignDraft content = campaign.content();
        return new CampaignView(
                stamp.id(),
                stamp.version(),
                campaign.revision(),
                course.state(),
                campaign.allowed(),
                course.approvedRevision(),
                course.liveSince(),
                campaign.goalReachedAt(),
                course.endedAt(),
                course.endCause(),
                course.result(),
                course.lastRun(),
                course.startProblem(),
                content.name(),
                content.slug(),
                content.kind(),
                content.contents(),
                content.callsToAction(),
                content.paymentBrands(),
                content.goal(),
                content.supporters(),
                content.start() == null ? null : content.start().shown(),
                content.end() == null ? null : content.end().shown(),
                content.ending(),
                content.placements(),
                content.priority(),
                content.exclusiveGroup(),
                content.audience(),
                content.frequencyCap(),
                content.suppression(),
                content.variants(),
                stamp.createdAt(),
                stamp.createdBy(),
                stamp.savedAt(),
                stamp.savedBy(),
                stamp.trashedAt());
    }
}
