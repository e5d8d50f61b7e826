/** Newsletters and their readers, from outside. */
@NullMarked
package masthead.newsletter;

import org.jspecify.annotations.NullMarked;
