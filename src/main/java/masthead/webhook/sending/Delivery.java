package masthead.webhook.sending;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import masthead.webhook.message.ContentMessages;
import masthead.webhook.message.Message;
import masthead.webhook.message.PrivateMessages;
import masthead.webhook.message.Slot;

/**
 * Takes one lane as far as it goes: message by message, the next one only when the one before has got there. How far it has come
 * is written down with each; so a message may be sent twice, and none is skipped.
 */
@ApplicationScoped
class Delivery {

    private final Lanes lanes;
    private final Endpoints endpoints;
    private final ContentMessages content;
    private final PrivateMessages outbox;
    private final Attempts attempts;
    private final Retries retries;
    private final Pauses pauses;

    Delivery(
            Lanes lanes,
            Endpoints endpoints,
            ContentMessages content,
            PrivateMessages outbox,
            Attempts attempts,
            Retries retries,
            Pauses pauses) {
        this.lanes = lanes;
        this.endpoints = endpoints;
        this.content = content;
        this.outbox = outbox;
        this.attempts = attempts;
        this.retries = retries;
        this.pauses = pauses;
    }

    /** Says whether to go on. */
    @FunctionalInterface
    interface Going {

        boolean on();
    }

    /** Ends when nothing is left, an attempt fails, the lease is lost, or there is to be an end. */
    void run(Lane claimed, Going going) throws SQLException {
        Lane lane = claimed;
        while (going.on()) {
            Endpoint endpoint = endpoints.find(lane.webhook());
            List<Slot> slots = endpoint == null ? List.of() : slots(lane, endpoint);
            if (endpoint == null || slots.isEmpty()) {
                break;
            }
            for (Slot slot : slots) {
                Lane behind = lane.at(slot.position(), slot.done());
                if (slot.message() != null && going.on()) {
                    if (!lanes.hold(lane)) {
                        return;
                    }
                    // What the desk has changed meanwhile counts from the next message on.
                    Endpoint now = endpoints.find(lane.webhook());
                    if (now == null || !now.wish().equals(endpoint.wish())) {
                        break;
                    }
                    if (!send(lane, behind, now, slot.message().get(), going)) {
                        return;
                    }
                } else if (slot.message() != null) {
                    break;
                }
                lane = behind;
            }
            if (!lanes.hold(lane)) {
                return;
            }
        }
        lanes.release(lane);
    }

    private List<Slot> slots(Lane lane, Endpoint endpoint) {
        return lane.kind() == Lane.Kind.CONTENT
                ? content.after(lane.position(), lane.done(), endpoint.wish())
                : outbox.after(lane.position(), endpoint.wish());
    }

    /** Whether the lane goes on, still in the same hands. */
    private boolean send(Lane lane, Lane behind, Endpoint endpoint, Message message, Going going) throws SQLException {
        int number = lane.attempts() + 1;
        AttemptRow row = attempts.attempt(lane.webhook(), endpoint, message, "event", number);
        if (row.outcome().delivered()) {
            return lanes.delivered(behind, row);
        }
        if (!going.on()) {
            lanes.release(lane);
            return false;
        }
        lanes.failed(lane, row, retries.after(number));
        if (row.outcome().isGone()) {
            pauses.pause(lane.webhook(), "gone");
        } else if (retries.isOver(number)) {
            pauses.pause(lane.webhook(), "failing");
        }
        return false;
    }
}
