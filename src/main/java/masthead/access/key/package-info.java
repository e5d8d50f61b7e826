/** The keys that open the desk: made, changed, rotated and revoked there, and known again when they come. */
@NullMarked
package masthead.access.key;

import org.jspecify.annotations.NullMarked;
