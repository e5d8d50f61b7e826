/** Tokens of readers: short-lived, and opening bodies that not everybody may read. */
@NullMarked
package masthead.access.reader;

import org.jspecify.annotations.NullMarked;
