/** Private events: told in the transaction of what they tell of, read afterwards in the order of their places. */
@NullMarked
package masthead.outbox;

import org.jspecify.annotations.NullMarked;
