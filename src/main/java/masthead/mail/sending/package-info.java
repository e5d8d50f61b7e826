/** Single letters on their way out: taken by one worker of all instances, sent once, and forgotten. */
@NullMarked
package masthead.mail.sending;

import org.jspecify.annotations.NullMarked;
