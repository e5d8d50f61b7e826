/** The body of an article as a whole: its ids, what it names, its public part, its words. */
@NullMarked
package masthead.body;

import org.jspecify.annotations.NullMarked;
