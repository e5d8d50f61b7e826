package masthead.newsletter.subscriber;

import com.fasterxml.jackson.annotation.JsonProperty;
import masthead.platform.text.Word;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether somebody gets a newsletter. */
@Schema(
        name = "SubscriptionState",
        description = "Whether somebody gets a newsletter: asked for and not confirmed, yes, not for now, no longer.")
public enum SubscriptionState {
    @JsonProperty("pending")
    PENDING,
    @JsonProperty("subscribed")
    SUBSCRIBED,
    @JsonProperty("paused")
    PAUSED,
    @JsonProperty("left")
    LEFT;

    public String word() {
        return Word.of(this);
    }

    public static SubscriptionState of(String word) {
        return Word.read(SubscriptionState.class, word);
    }
}
