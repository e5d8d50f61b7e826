package masthead.membership.gift;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the ledger knows that a gift was bought. */
record Purchase(@Nullable String knownSource, @Nullable String eventId) {

    private static final String OWN = "masthead";

    String source() {
        return knownSource == null ? OWN : knownSource;
    }

    List<String> names() {
        return eventId == null ? List.of() : List.of(eventId);
    }
}
