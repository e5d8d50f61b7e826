package masthead.campaign.content;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.List;
import masthead.platform.text.Word;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A place where campaigns show. */
@Schema(name = "PlacementSlot", description = "A place where campaigns show.")
public enum Slot {
    @JsonProperty("top-bar")
    TOP_BAR,
    @JsonProperty("in-article")
    IN_ARTICLE,
    @JsonProperty("end-of-article")
    END_OF_ARTICLE,
    @JsonProperty("home")
    HOME,
    @JsonProperty("sidebar")
    SIDEBAR,
    @JsonProperty("newsletter")
    NEWSLETTER,
    @JsonProperty("app-sheet")
    APP_SHEET;

    /** The word that the wire has. */
    public String wire() {
        return Word.of(this);
    }

    /** Null for what is none. */
    public static @Nullable Slot of(String wire) {
        return Word.find(Slot.class, wire);
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(Slot::wire).toList();
    }
}
