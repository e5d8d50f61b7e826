/** Sections: where articles belong. */
@NullMarked
package masthead.taxonomy.section;

import org.jspecify.annotations.NullMarked;
