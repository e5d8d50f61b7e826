/** How far campaigns have come: counted with each contribution, told to readers, and checked against the ledger. */
@NullMarked
package masthead.campaign.progress;

import org.jspecify.annotations.NullMarked;
