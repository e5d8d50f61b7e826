/** The body of an article: blocks of spans, and the plain text they hold. */
@NullMarked
package masthead.body;

import org.jspecify.annotations.NullMarked;
