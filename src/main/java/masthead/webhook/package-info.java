/** Webhooks at the desk: who is told what, the log of what was sent, and sending it again. */
@NullMarked
package masthead.webhook;

import org.jspecify.annotations.NullMarked;
