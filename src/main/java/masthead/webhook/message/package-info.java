/** What webhooks say: the types of messages, and each made of the change log or of the outbox. */
@NullMarked
package masthead.webhook.message;

import org.jspecify.annotations.NullMarked;
