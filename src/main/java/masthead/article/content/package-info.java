/** What an article says and shows, as it is written. */
@NullMarked
package masthead.article.content;

import org.jspecify.annotations.NullMarked;
