package masthead.newsletter.sending;

import com.fasterxml.jackson.annotation.JsonProperty;
import masthead.platform.text.Word;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of an edition for one recipient. */
@Schema(
        name = "DeliveryState",
        description =
                "What became of an edition for one recipient. `queued`: to be sent. `leased`: being sent. `submitted`: the mail server has "
                        + "taken it. `uncertain`: the service or the connection ended before the server answered; it is not sent again by "
                        + "itself. `delivered`: the server said that it arrived. `deferred`: put off by the server, tried again. `bounced`: "
                        + "refused for good. `complained`: marked as spam. `suppressed`: nothing is sent to this address. `cancelled`: the "
                        + "reader or the desk ended it before. `failed`: put off until the deadline.")
public enum DeliveryState {
    @JsonProperty("queued")
    QUEUED,
    @JsonProperty("leased")
    LEASED,
    @JsonProperty("submitted")
    SUBMITTED,
    @JsonProperty("uncertain")
    UNCERTAIN,
    @JsonProperty("delivered")
    DELIVERED,
    @JsonProperty("deferred")
    DEFERRED,
    @JsonProperty("bounced")
    BOUNCED,
    @JsonProperty("complained")
    COMPLAINED,
    @JsonProperty("suppressed")
    SUPPRESSED,
    @JsonProperty("cancelled")
    CANCELLED,
    @JsonProperty("failed")
    FAILED;

    /** As it is stored. */
    String word() {
        return Word.of(this);
    }

    static DeliveryState of(String word) {
        return Word.read(DeliveryState.class, word);
    }
}
