/** Suppressions at the desk: who gets nothing, found by address and listed without any. */
@NullMarked
package masthead.mail.suppression;

import org.jspecify.annotations.NullMarked;
