package masthead.desk.csv;

import java.util.List;

/** Given by rooms whose things come in as CSV, and so taken in in the background. */
public interface Importer {

    /** What is imported, in the plural: {@code members}. */
    String type();

    /** The columns that a file may have, in any order. */
    List<Column> columns();

    /**
     * Takes in some rows, in one transaction with the report of them. If one of them makes it fail, each is given again on its own.
     *
     * @return what became of each row, in their order
     */
    List<RowResult> take(List<CsvRow> rows, ImportContext context);
}
