/** The ledger, from outside. */
@NullMarked
package masthead.contribution;

import org.jspecify.annotations.NullMarked;
