package masthead.newsletter.preference;

import com.fasterxml.jackson.annotation.JsonProperty;
import masthead.platform.text.Word;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a reader can want of a newsletter. */
@Schema(name = "PreferenceWish", description = "What a reader can want of a newsletter.")
public enum Wish {
    @JsonProperty("subscribed")
    SUBSCRIBED,
    @JsonProperty("paused")
    PAUSED,
    @JsonProperty("left")
    LEFT;

    String word() {
        return Word.of(this);
    }
}
