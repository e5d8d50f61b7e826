/** Tests of CSV files. */
@NullMarked
package masthead.desk.csv;

import org.jspecify.annotations.NullMarked;
