/** Sending an edition: a ledger with a row for each recipient, out of which mails go, each once. */
@NullMarked
package masthead.newsletter.sending;

import org.jspecify.annotations.NullMarked;
