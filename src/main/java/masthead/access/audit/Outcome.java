package masthead.access.audit;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What came of a request. */
@Schema(name = "AuditOutcome", description = "What came of it.")
public enum Outcome {
    @JsonProperty("done")
    DONE,
    @JsonProperty("refused")
    REFUSED;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Outcome of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
