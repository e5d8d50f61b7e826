package masthead.publication;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A statement that is put together of pieces, each with the values for its question marks. */
public final class Sql {

    private final StringBuilder text = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    /** A column of the rows that a statement is given. */
    static <T> @Nullable String[] texts(List<T> rows, Function<? super T, @Nullable String> value) {
        return rows.stream().map(value).toArray(String[]::new);
    }

    public Sql add(String piece, Object... more) {
        text.append(piece);
        values.addAll(List.of(more));
        return this;
    }

    public Sql add(Sql other) {
        text.append(other.text);
        values.addAll(other.values);
        return this;
    }

    public PreparedStatement prepare(Connection connection) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(text.toString());
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(
                    i + 1,
                    switch (values.get(i)) {
                        case Instant time -> time.atOffset(ZoneOffset.UTC);
                        case String[] texts -> connection.createArrayOf("text", texts);
                        case Integer[] numbers -> connection.createArrayOf("int4", numbers);
                        case UUID[] ids -> connection.createArrayOf("uuid", ids);
                        case Object value -> value;
                    });
        }
        return statement;
    }

    /** @return how many rows it changed */
    public int run(Connection connection) throws SQLException {
        try (PreparedStatement statement = prepare(connection)) {
            return statement.executeUpdate();
        }
    }
}
