/** Tests of the way out of the house. */
@NullMarked
package masthead.mail.transport;

import org.jspecify.annotations.NullMarked;
