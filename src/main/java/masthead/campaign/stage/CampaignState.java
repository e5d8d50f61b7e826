package masthead.campaign.stage;

import com.fasterxml.jackson.annotation.JsonProperty;
import masthead.platform.text.Word;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a campaign has come. */
@Schema(name = "CampaignState", description = "How far a campaign has come. Readers have those that are live.")
public enum CampaignState {
    @JsonProperty("draft")
    DRAFT,
    @JsonProperty("in-review")
    IN_REVIEW,
    @JsonProperty("approved")
    APPROVED,
    @JsonProperty("scheduled")
    SCHEDULED,
    @JsonProperty("live")
    LIVE,
    @JsonProperty("paused")
    PAUSED,
    @JsonProperty("ended")
    ENDED,
    @JsonProperty("archived")
    ARCHIVED;

    /** The word that the wire and the database have. */
    public String wire() {
        return Word.of(this);
    }

    /** Whether it must be fit to be shown to readers. */
    public boolean isComplete() {
        return this == APPROVED || this == SCHEDULED || isRunning();
    }

    /** Whether contributions count for it. */
    public boolean isRunning() {
        return this == LIVE || this == PAUSED;
    }

    /** Whether its result is frozen. */
    public boolean isOver() {
        return this == ENDED || this == ARCHIVED;
    }
}
