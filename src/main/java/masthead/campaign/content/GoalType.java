package masthead.campaign.content;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is counted toward a goal. */
@Schema(
        name = "GoalType",
        description = "What is counted toward a goal: members who are new, gifts, all members, or money.")
public enum GoalType {
    @JsonProperty("new-members")
    NEW_MEMBERS,
    @JsonProperty("gifts")
    GIFTS,
    @JsonProperty("members-total")
    MEMBERS_TOTAL,
    @JsonProperty("amount")
    AMOUNT
}
