package masthead.campaign.stage;

import com.fasterxml.jackson.annotation.JsonProperty;
import masthead.platform.text.Word;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What ended a campaign. */
@Schema(
        name = "CampaignEndCause",
        description = "What ended a campaign: its deadline, its goal, or somebody at the desk.")
public enum EndCause {
    @JsonProperty("deadline")
    DEADLINE,
    @JsonProperty("goal")
    GOAL,
    @JsonProperty("by-hand")
    BY_HAND;

    /** The word that the wire and the database have. */
    public String wire() {
        return Word.of(this);
    }
}
