/** What every object that the desk writes has in common: version, times, trash, and how it is read and written. */
@NullMarked
package masthead.desk;

import org.jspecify.annotations.NullMarked;
