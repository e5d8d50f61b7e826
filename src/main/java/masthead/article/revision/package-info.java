/** What distinguishes one revision of an article from another. */
@NullMarked
package masthead.article.revision;

import org.jspecify.annotations.NullMarked;
