package masthead.platform.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A column of many rows that are about to be written, as an array of their values: so they are one statement, whose constraints are
 * read once and not for each row, and that costs the database half of what JSON does.
 *
 * @param type as PostgreSQL calls it
 */
public record ArrayColumn<T>(String name, String type, Function<T, @Nullable Object> value) {

    /**
     * A table of such columns in SQL, with a parameter for each. They are in a query of their own so that the database does not see
     * how many values there are: it would plan few of them anew each time, which costs more than writing them.
     *
     * @param alias what the table is called
     */
    public static <T> String table(String alias, List<ArrayColumn<T>> columns) {
        return "unnest(%s) AS %s (%s)"
                .formatted(
                        columns.stream()
                                .map(column -> "(SELECT ?::%s[])".formatted(column.type()))
                                .collect(Collectors.joining(", ")),
                        alias,
                        columns.stream().map(ArrayColumn::name).collect(Collectors.joining(", ")));
    }

    /** @param first the number of the first of their parameters */
    public static <T> void set(PreparedStatement statement, int first, List<ArrayColumn<T>> columns, List<T> rows)
            throws SQLException {
        Connection connection = statement.getConnection();
        int place = first;
        for (ArrayColumn<T> column : columns) {
            Object[] values = rows.stream().map(column.value()).toArray();
            statement.setArray(place++, connection.createArrayOf(column.type(), values));
        }
    }
}
