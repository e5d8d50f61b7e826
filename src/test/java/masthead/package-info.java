/** Tests of the packaged service as a process, seen from outside. */
@NullMarked
package masthead;

import org.jspecify.annotations.NullMarked;
