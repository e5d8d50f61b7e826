package masthead.outbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.UUID;

/**
 * An event of the outbox.
 *
 * @param place where it is in the order of all; the events of one thing are in the order in which they happened
 */
public record Announced(
        UUID id, long place, Instant at, String type, String entityType, UUID entityId, ObjectNode data) {}
