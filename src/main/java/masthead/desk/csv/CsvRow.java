package masthead.desk.csv;

import java.util.Map;
import masthead.platform.problem.Problem.Fault;
import org.jspecify.annotations.Nullable;

/**
 * A row of a file.
 *
 * @param number of the row; the first behind the header is 1
 * @param cells by the names of their columns; what is empty is not there
 * @param fault what is wrong with the row whatever it is for; no importer is given such a row
 */
public record CsvRow(
        int number, Map<String, String> cells, @Nullable Fault fault) {

    /** Null for a cell that is empty, and for a column that the file does not have. */
    public @Nullable String get(String column) {
        return cells.get(column);
    }

    /** Whatever is logged, nobody is named. */
    @Override
    public String toString() {
        return "row " + number;
    }
}
