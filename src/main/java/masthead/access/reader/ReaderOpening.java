package masthead.access.reader;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Set;
import masthead.access.Opened;
import masthead.platform.text.Word;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a reader's token opens. */
@Schema(
        name = "ReaderOpening",
        description = "Which articles a reader reads whole: those for `members`, or those for who has `paid` too.")
public enum ReaderOpening {
    @JsonProperty("members")
    MEMBERS(Set.of("members")),

    @JsonProperty("paid")
    PAID(Set.of("members", "paid"));

    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<String> gates;

    ReaderOpening(Set<String> gates) {
        this.gates = gates;
    }

    public Opened opened() {
        return Opened.gates(gates);
    }

    @Override
    public String toString() {
        return Word.of(this);
    }
}
