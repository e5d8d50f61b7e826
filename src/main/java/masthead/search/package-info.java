/** Search in what is published. */
@NullMarked
package masthead.search;

import org.jspecify.annotations.NullMarked;
