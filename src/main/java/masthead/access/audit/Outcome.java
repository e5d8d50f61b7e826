package masthead.access.audit;

import com.fasterxml.jackson.annotation.JsonProperty;
import masthead.platform.text.Word;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What came of a request. */
@Schema(name = "AuditOutcome", description = "What came of it.")
public enum Outcome {
    @JsonProperty("done")
    DONE,
    @JsonProperty("refused")
    REFUSED;

    String word() {
        return Word.of(this);
    }

    static Outcome of(String word) {
        return Word.read(Outcome.class, word);
    }
}
