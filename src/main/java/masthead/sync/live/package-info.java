/** Tells whoever is connected of each commit, as soon as readers have it. */
@NullMarked
package masthead.sync.live;

import org.jspecify.annotations.NullMarked;
