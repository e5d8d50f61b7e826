/** Bounded pages with keyset cursors. */
@NullMarked
package masthead.platform.paging;

import org.jspecify.annotations.NullMarked;
