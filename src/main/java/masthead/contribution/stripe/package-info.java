/** What Stripe tells of payments, verified, and what of it the ledger is told. */
@NullMarked
package masthead.contribution.stripe;

import org.jspecify.annotations.NullMarked;
