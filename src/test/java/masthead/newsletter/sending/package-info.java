/** Tests of sending: each mail once, whatever the server and the readers do. */
@NullMarked
package masthead.newsletter.sending;

import org.jspecify.annotations.NullMarked;
