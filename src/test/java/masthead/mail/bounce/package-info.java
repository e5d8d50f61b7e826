/** Tests of bounces and complaints. */
@NullMarked
package masthead.mail.bounce;

import org.jspecify.annotations.NullMarked;
