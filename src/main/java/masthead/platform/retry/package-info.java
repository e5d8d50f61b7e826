/** When what did not work is tried again. */
@NullMarked
package masthead.platform.retry;

import org.jspecify.annotations.NullMarked;
