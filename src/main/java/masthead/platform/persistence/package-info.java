/** The database: embedded or the operator's, its schema, the clock and ids. */
@NullMarked
package masthead.platform.persistence;

import org.jspecify.annotations.NullMarked;
