package masthead.desk.csv;

import com.fasterxml.jackson.annotation.JsonProperty;
import masthead.platform.text.Word;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a row. */
@Schema(
        name = "ImportOutcome",
        description =
                "What became of a row. One that was `unchanged` said nothing new; one that was `refused` kept no other back.")
public enum RowOutcome {
    @JsonProperty("created")
    CREATED,
    @JsonProperty("changed")
    CHANGED,
    @JsonProperty("unchanged")
    UNCHANGED,
    @JsonProperty("refused")
    REFUSED;

    String wire() {
        return Word.of(this);
    }

    static RowOutcome of(String wire) {
        return Word.read(RowOutcome.class, wire);
    }
}
