/** Server-sent events to many who listen: how many there may be, and what becomes of those who do not keep up. */
@NullMarked
package masthead.platform.stream;

import org.jspecify.annotations.NullMarked;
