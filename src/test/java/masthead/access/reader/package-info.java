/** Tests of readers' tokens. */
@NullMarked
package masthead.access.reader;

import org.jspecify.annotations.NullMarked;
