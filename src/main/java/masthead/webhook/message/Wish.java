package masthead.webhook.message;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import masthead.publication.LoggedChange;

/**
 * What a webhook wants to be told.
 *
 * @param webhook whose wish it is: it is not told of itself
 */
public record Wish(UUID webhook, Set<EventType> events, WebhookFilters filters) {

    List<LoggedChange> of(Collection<LoggedChange> changes) {
        return changes.stream()
                .filter(change -> filters.fits(change.type(), change.facets()))
                .toList();
    }
}
