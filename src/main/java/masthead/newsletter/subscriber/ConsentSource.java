package masthead.newsletter.subscriber;

import com.fasterxml.jackson.annotation.JsonProperty;
import masthead.platform.text.Word;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** By what way something was done about a subscription. */
@Schema(name = "ConsentSource", description = "By what way it was done.")
public enum ConsentSource {
    @JsonProperty("sign-up")
    SIGN_UP,
    @JsonProperty("link")
    LINK,
    @JsonProperty("preferences")
    PREFERENCES,
    @JsonProperty("one-click")
    ONE_CLICK,
    @JsonProperty("import")
    IMPORT,
    @JsonProperty("desk")
    DESK,
    @JsonProperty("erasure")
    ERASURE,
    @JsonProperty("expiry")
    EXPIRY;

    String word() {
        return Word.of(this);
    }

    static ConsentSource of(String word) {
        return Word.read(ConsentSource.class, word);
    }
}
