package masthead.publication;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change of one document, as the log has it.
 *
 * @param was whether readers had it before
 * @param reason why they no longer have it; null where they have
 * @param facets the values that it had before or has now, each with the name of its facet and a colon before it
 */
public record LoggedChange(
        long commit,
        Instant at,
        String type,
        UUID id,
        int revision,
        boolean was,
        @Nullable String reason,
        List<String> facets) {

    public boolean isRemoval() {
        return reason != null;
    }
}
