/** Tags: what articles are about. */
@NullMarked
package masthead.taxonomy.tag;

import org.jspecify.annotations.NullMarked;
