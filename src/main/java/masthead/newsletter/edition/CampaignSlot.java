package masthead.newsletter.edition;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** What shows in the place for a campaign. */
@ApplicationScoped
class CampaignSlot {

    /** The first that may show in a placement now: {@code title}, {@code text}, {@code url}, {@code button}; null if there is none. */
    @Nullable ObjectNode first(String placement, String language) {
        return null;
    }
}
