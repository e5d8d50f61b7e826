/** CSV files (RFC 4180): taken in row by row in the background, with a report of each row, and given out as they are read. */
@NullMarked
package masthead.desk.csv;

import org.jspecify.annotations.NullMarked;
