/** Tests of suppressions at the desk. */
@NullMarked
package masthead.mail.suppression;

import org.jspecify.annotations.NullMarked;
