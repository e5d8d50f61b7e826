package masthead.membership.gift;

import com.fasterxml.jackson.annotation.JsonProperty;
import masthead.platform.text.Word;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a gift has come. */
@Schema(name = "GiftState", description = """
        How far a gift has come: `purchased` until it is delivered, `delivered` until it is `redeemed`, `revoked` (it was taken back or \
        refunded) or `expired`.""")
public enum GiftState {
    @JsonProperty("purchased")
    PURCHASED,
    @JsonProperty("delivered")
    DELIVERED,
    @JsonProperty("redeemed")
    REDEEMED,
    @JsonProperty("revoked")
    REVOKED,
    @JsonProperty("expired")
    EXPIRED;

    /** Whether anything can become of it still. */
    boolean isOpen() {
        return this == PURCHASED || this == DELIVERED;
    }

    @Override
    public String toString() {
        return Word.of(this);
    }
}
