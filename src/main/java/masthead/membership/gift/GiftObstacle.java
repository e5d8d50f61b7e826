package masthead.membership.gift;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What keeps a gift from being redeemed. */
@Schema(
        name = "GiftObstacle",
        description =
                "What keeps a gift from being redeemed: it is `redeemed`, `revoked` or `expired`; or its recipient is a member whose "
                        + "membership `never-ends`.")
public enum GiftObstacle {
    @JsonProperty("redeemed")
    REDEEMED(GiftWording.REDEEMED),
    @JsonProperty("revoked")
    REVOKED(GiftWording.REVOKED),
    @JsonProperty("expired")
    EXPIRED(GiftWording.EXPIRED),
    @JsonProperty("never-ends")
    NEVER_ENDS(GiftWording.NEVER_ENDS);

    private final GiftWording wording;

    GiftObstacle(GiftWording wording) {
        this.wording = wording;
    }

    GiftWording wording() {
        return wording;
    }
}
