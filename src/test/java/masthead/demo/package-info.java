/** Tests of the demo newsroom: what readers and the desk get of it, and when it is loaded. */
@NullMarked
package masthead.demo;

import org.jspecify.annotations.NullMarked;
