package masthead.newsletter.subscriber;

import com.fasterxml.jackson.annotation.JsonProperty;
import masthead.platform.text.Word;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was done about a subscription. */
@Schema(name = "ConsentAct", description = "What was done about a subscription.")
public enum ConsentAct {
    @JsonProperty("requested")
    REQUESTED,
    @JsonProperty("confirmed")
    CONFIRMED,
    @JsonProperty("joined")
    JOINED,
    @JsonProperty("imported")
    IMPORTED,
    @JsonProperty("paused")
    PAUSED,
    @JsonProperty("resumed")
    RESUMED,
    @JsonProperty("withdrawn")
    WITHDRAWN,
    @JsonProperty("lapsed")
    LAPSED;

    String word() {
        return Word.of(this);
    }

    static ConsentAct of(String word) {
        return Word.read(ConsentAct.class, word);
    }
}
