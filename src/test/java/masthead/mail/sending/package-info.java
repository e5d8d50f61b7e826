/** Tests of single letters. */
@NullMarked
package masthead.mail.sending;

import org.jspecify.annotations.NullMarked;
