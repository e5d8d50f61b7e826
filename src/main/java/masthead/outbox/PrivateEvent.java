package masthead.outbox;

import java.util.Map;
import java.util.UUID;

/**
 * Something that happened to what is no document: a subscriber, an edition, a campaign, a webhook.
 *
 * @param type what happened, such as {@code edition.sent}
 * @param entityType what it happened to, such as {@code edition}
 * @param data ids and what is public anyhow, never anything personal: whoever gets it and may know more asks for it by id
 */
public record PrivateEvent(String type, String entityType, UUID entityId, Map<String, ?> data) {}
