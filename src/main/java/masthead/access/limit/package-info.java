/** How often callers may ask: each caller of one instance, and each address that sends public POSTs, of all instances together. */
@NullMarked
package masthead.access.limit;

import org.jspecify.annotations.NullMarked;
