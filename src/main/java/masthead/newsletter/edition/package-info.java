/** Editions: what one sending of a newsletter says, when it goes out, and what readers find of it afterwards. */
@NullMarked
package masthead.newsletter.edition;

import org.jspecify.annotations.NullMarked;
