/** Newsletters as the desk writes and readers find them, and the wordings that their readers agree to. */
@NullMarked
package masthead.newsletter;

import org.jspecify.annotations.NullMarked;
