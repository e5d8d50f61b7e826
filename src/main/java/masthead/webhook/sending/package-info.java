/** How messages get there: workers with leases, attempts, signatures, and addresses that nobody may be sent to. */
@NullMarked
package masthead.webhook.sending;

import org.jspecify.annotations.NullMarked;
