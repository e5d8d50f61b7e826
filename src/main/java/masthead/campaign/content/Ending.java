package masthead.campaign.content;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What ends a campaign by itself. */
@Schema(
        name = "CampaignEnding",
        description = "What ends a campaign by itself: its deadline, its goal, or whichever comes first.")
public enum Ending {
    @JsonProperty("deadline")
    DEADLINE,
    @JsonProperty("goal")
    GOAL,
    @JsonProperty("deadline-or-goal")
    DEADLINE_OR_GOAL;

    public boolean isAtDeadline() {
        return this != GOAL;
    }

    public boolean isAtGoal() {
        return this != DEADLINE;
    }
}
