/** Where an article stands between its first draft and its readers, what can be done with it there, and when. */
@NullMarked
package masthead.article.stage;

import org.jspecify.annotations.NullMarked;
