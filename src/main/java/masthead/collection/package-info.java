/** Collections: lists of articles that editors arrange. */
@NullMarked
package masthead.collection;

import org.jspecify.annotations.NullMarked;
