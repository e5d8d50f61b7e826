/** Articles as readers get them. */
@NullMarked
package masthead.article.delivery;

import org.jspecify.annotations.NullMarked;
