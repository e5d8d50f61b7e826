package masthead.webhook.message;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import masthead.outbox.Announced;
import masthead.outbox.Outbox;
import masthead.outbox.PrivateEvent;
import masthead.publication.ReferringForms;
import masthead.publication.ReferringForms.Form;
import org.jspecify.annotations.Nullable;

/** Messages of the outbox. What it holds is thin, and stays so. */
@ApplicationScoped
public class PrivateMessages {

    /** How many events are looked at in one go. */
    private static final int EVENTS = 100;

    private static final Pattern ID = Pattern.compile("e-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");
    private static final String ARTICLE = "article";

    private final Outbox outbox;
    private final ReferringForms forms;

    PrivateMessages(Outbox outbox, ReferringForms forms) {
        this.outbox = outbox;
        this.forms = forms;
    }

    /** What is announced when a webhook is paused. */
    public static PrivateEvent paused(UUID webhook, String reason) {
        return new PrivateEvent(
                EventType.WEBHOOK_PAUSED.wire(), "webhook", webhook, Map.of("webhookId", webhook, "reason", reason));
    }

    /** The next slots behind a place in the outbox; none at its end. */
    public List<Slot> after(long place, Wish wish) {
        List<Slot> slots = new ArrayList<>();
        for (Announced event : outbox.after(place, EVENTS)) {
            EventType type = wanted(event, wish);
            slots.add(new Slot(event.place(), 0, type == null ? null : () -> message(event, type)));
        }
        return slots;
    }

    /** The message with this id as it would be sent now; null if there is none, or it is not wanted. */
    public @Nullable Message find(String id, Wish wish) {
        Matcher parts = ID.matcher(id);
        Announced event = parts.matches() ? outbox.find(UUID.fromString(parts.group(1))) : null;
        EventType type = event == null ? null : wanted(event, wish);
        return event == null || type == null ? null : message(event, type);
    }

    private static @Nullable EventType wanted(Announced event, Wish wish) {
        EventType type = EventType.of(event.type());
        boolean isWanted = type != null
                && wish.events().contains(type)
                && !event.entityId().equals(wish.webhook())
                && wish.filters().fits(event.entityType(), facets(event.data()));
        return isWanted ? type : null;
    }

    /** What of it filters can go by, as the change log would have it. */
    private static List<String> facets(ObjectNode data) {
        List<String> facets = new ArrayList<>();
        if (data.path("sectionId").isTextual()) {
            facets.add("section:" + data.path("sectionId").textValue());
        }
        if (data.path("language").isTextual()) {
            facets.add("language:" + data.path("language").textValue());
        }
        return facets;
    }

    private Message message(Announced event, EventType type) {
        ObjectNode data = event.data();
        if (type == EventType.ALERT_SENT) {
            Form article = forms.of(ARTICLE, event.entityId());
            JsonNode url = article == null || article.url() == null ? data.nullNode() : data.textNode(article.url());
            data.put("id", event.id().toString());
            data.set("url", url);
        }
        return new Message("e-" + event.id(), type, event.at(), data);
    }
}
