package masthead.campaign;

import java.time.Instant;
import java.util.UUID;
import masthead.campaign.content.CampaignDraft;
import masthead.campaign.content.CampaignKind;
import masthead.campaign.content.Goal;
import masthead.campaign.stage.CampaignState;
import masthead.desk.DeskObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A campaign in the desk's lists. */
@Schema(name = "DeskCampaignSummary", description = "A campaign in the desk's lists.")
public record CampaignSummary(
        UUID id,
        int version,
        int revision,
        CampaignState state,
        String name,
        @Nullable String slug,
        CampaignKind kind,

        @Schema(description = "What it wants to reach; null if nothing.") @Nullable Goal goal,

        @Schema(description = "When it goes live by itself, once it is scheduled.") @Nullable Instant startsAt,

        @Schema(description = "Its deadline.") @Nullable Instant endsAt,

        @Schema(description = "When readers first got it; null if never.") @Nullable Instant liveSince,

        @Schema(description = "When it ended; null if it has not.") @Nullable Instant endedAt,

        @Schema(description = "Of several in one place the higher comes first.", examples = "60")
        int priority,

        Instant createdAt,
        String createdBy,
        Instant savedAt,
        String savedBy,
        @Nullable Instant trashedAt) {

    static CampaignSummary of(Campaign campaign) {
        DeskObject.Stamp stamp = campaign.stamp();
        CampaignDraft content = campaign.content();
        return new CampaignSummary(
                stamp.id(),
                stamp.version(),
                campaign.revision(),
                campaign.state(),
                content.name(),
                content.slug(),
                campaign.kind(),
                content.goal(),
                campaign.startsAt(),
                campaign.endsAt(),
                campaign.course().liveSince(),
                campaign.course().endedAt(),
                content.priority(),
                stamp.createdAt(),
                stamp.createdBy(),
                stamp.savedAt(),
                stamp.savedBy(),
                stamp.trashedAt());
    }
}
