package masthead.webhook.sending;

import java.util.List;
import masthead.webhook.message.Wish;

/**
 * Where a webhook leads, as the desk has it now.
 *
 * @param secrets those that are valid now
 */
public record Endpoint(String url, Wish wish, List<byte[]> secrets) {}
