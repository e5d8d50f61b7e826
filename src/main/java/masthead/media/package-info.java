/** Pictures, sound and film, by their URL, with what must be said about them. */
@NullMarked
package masthead.media;

import org.jspecify.annotations.NullMarked;
