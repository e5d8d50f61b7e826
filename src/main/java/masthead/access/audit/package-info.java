/** Who did what at the desk: written with each change and never changed. */
@NullMarked
package masthead.access.audit;

import org.jspecify.annotations.NullMarked;
