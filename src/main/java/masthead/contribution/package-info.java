/** The ledger of what people gave and when they became members, and how it gets there; it knows neither campaigns nor members. */
@NullMarked
package masthead.contribution;

import org.jspecify.annotations.NullMarked;
