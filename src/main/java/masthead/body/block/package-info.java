/** The blocks that a body is made of, the spans in them, and the plain text of each. */
@NullMarked
package masthead.body.block;

import org.jspecify.annotations.NullMarked;
