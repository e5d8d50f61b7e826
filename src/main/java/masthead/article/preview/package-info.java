/** Articles as they would be, for whoever has a token to see them before readers do. */
@NullMarked
package masthead.article.preview;

import org.jspecify.annotations.NullMarked;
