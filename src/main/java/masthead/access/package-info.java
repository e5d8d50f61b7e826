/** Who may write: API keys and the caller they stand for. */
@NullMarked
package masthead.access;

import org.jspecify.annotations.NullMarked;
