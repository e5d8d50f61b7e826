package masthead.campaign.progress;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the counters of a campaign say, and what the ledger, as of the same moment. */
@Schema(
        name = "CampaignProgressCheck",
        description = "What the counters of a campaign say, and what the ledger, as of the same moment.")
public record ProgressCheckView(
        @Schema(description = "Whether they say the same, as they always should.")
        boolean equal,

        @Schema(description = "What the counters say.") Figures counted,

        @Schema(description = "What there is, counted anew from the ledger.")
        Figures recounted) {

    /** What was counted. */
    @Schema(
            name = "CampaignFigures",
            description = "What was counted for a campaign, without what counting began with.")
    public record Figures(
            @Schema(description = "People who became members.", examples = "734")
            long newMembers,

            @Schema(description = "How many more members there are, or fewer.", examples = "721")
            long members,

            @Schema(description = "Gifts that were bought.", examples = "58")
            long gifts,

            @Schema(description = "People who gave something.", examples = "801")
            long supporters,

            @Schema(description = "Money in minor units of the goal's currency; 0 where it has none.", examples = "0")
            long amount) {

        static Figures of(Counts counts) {
            return new Figures(
                    counts.newMembers(), counts.members(), counts.gifts(), counts.supporters(), counts.amount());
        }
    }

    static ProgressCheckView of(Recount.Both both) {
        return new ProgressCheckView(both.areEqual(), Figures.of(both.counted()), Figures.of(both.recounted()));
    }
}
