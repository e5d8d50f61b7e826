package masthead.campaign.content;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a campaign asks readers for. */
@Schema(name = "CampaignKind", description = "What a campaign asks readers for; a notice asks for nothing.")
public enum CampaignKind {
    @JsonProperty("membership")
    MEMBERSHIP,
    @JsonProperty("gift")
    GIFT,
    @JsonProperty("donation")
    DONATION,
    @JsonProperty("newsletter-sign-up")
    NEWSLETTER_SIGN_UP,
    @JsonProperty("notice")
    NOTICE;

    /** Whether contributions are counted for it. */
    public boolean mayHaveGoal() {
        return this == MEMBERSHIP || this == GIFT || this == DONATION;
    }
}
