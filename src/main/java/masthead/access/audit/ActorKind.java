package masthead.access.audit;

import com.fasterxml.jackson.annotation.JsonProperty;
import masthead.platform.text.Word;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who acts. */
@Schema(name = "ActorKind", description = "Who acts: `service` is Masthead itself, such as its scheduler.")
public enum ActorKind {
    @JsonProperty("key")
    KEY,
    @JsonProperty("staff")
    STAFF,
    @JsonProperty("service")
    SERVICE;

    static ActorKind of(String word) {
        return Word.read(ActorKind.class, word);
    }
}
