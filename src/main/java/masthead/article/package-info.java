/** Articles at the desk: working copies, revisions, publishing. */
@NullMarked
package masthead.article;

import org.jspecify.annotations.NullMarked;
