package masthead.campaign;

import java.time.Instant;
import java.util.Objects;
import masthead.campaign.content.CampaignDraft;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a campaign was when it was saved. */
@Schema(name = "CampaignRevision", description = "What a campaign was when it was saved.")
public record CampaignRevisionView(
        @Schema(
                description =
                        "Rises from 1 in each campaign. Some numbers are missing: saves that continued each other became one.",
                examples = "3")
        int number,

        @Schema(description = "When the first of the saves was made that became this revision.")
        Instant beganAt,

        Instant savedAt,
        @Schema(examples = "admin") String savedBy,

        @Schema(
                description = "Why it was saved, as who saved it says, or the service.",
                examples = "The first thousand came in a week")
        @Nullable String note,

        @Schema(description = "Whether it is the one that was approved.")
        boolean approved,

        @Schema(description = "Only when one revision is read, not in lists.") @Nullable CampaignDraft content) {

    static CampaignRevisionView listed(Campaign campaign, CampaignRevision revision) {
        return of(campaign, revision, null);
    }

    static CampaignRevisionView whole(Campaign campaign, CampaignRevision revision) {
        return of(campaign, revision, revision.content());
    }

    private static CampaignRevisionView of(
            Campaign campaign, CampaignRevision revision, @Nullable CampaignDraft content) {
        return new CampaignRevisionView(
                revision.number(),
                revision.sitting().beganAt(),
                revision.sitting().savedAt(),
                revision.sitting().savedBy(),
                revision.sitting().note(),
                Objects.equals(campaign.course().approvedRevision(), revision.number()),
                content);
    }
}
