/** The demo newsroom, "The Harbour Courier", that a new installation starts with. */
@NullMarked
package masthead.demo;

import org.jspecify.annotations.NullMarked;
