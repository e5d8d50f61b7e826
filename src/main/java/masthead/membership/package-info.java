/** Members: who they are, since when and until when, and what became of each membership. */
@NullMarked
package masthead.membership;

import org.jspecify.annotations.NullMarked;
