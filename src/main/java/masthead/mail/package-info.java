/** Mail: addresses, single letters, whom nothing is sent to, and the way out. */
@NullMarked
package masthead.mail;

import org.jspecify.annotations.NullMarked;
