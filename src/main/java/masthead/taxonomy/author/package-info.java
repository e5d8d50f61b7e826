/** Authors: the people and organisations that articles are by. */
@NullMarked
package masthead.taxonomy.author;

import org.jspecify.annotations.NullMarked;
