package masthead.newsletter.edition;

import java.util.LinkedHashMap;
import java.util.Map;
import masthead.outbox.PrivateEvent;

/** What others are told of editions. */
final class EditionEvents {

    static final String SENT = "edition.sent";
    static final String FAILED = "edition.failed";
    static final String PAUSED = "edition.paused";

    private EditionEvents() {}

    static PrivateEvent of(String type, Edition edition) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("id", edition.id());
        data.put("newsletterId", edition.newsletterId());
        data.put("reason", edition.reason());
        return new PrivateEvent(type, Editions.TYPE, edition.id(), data);
    }
}
