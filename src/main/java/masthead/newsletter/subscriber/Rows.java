package masthead.newsletter.subscriber;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Statements about readers, each in the transaction that is open. What goes wrong is told without what was stored. */
@ApplicationScoped
public class Rows {

    private final DataSource database;

    Rows(DataSource database) {
        this.database = database;
    }

    /** Makes something of a row. */
    @FunctionalInterface
    public interface Row<T> {

        T of(ResultSet row) throws SQLException;
    }

    public <T> List<T> all(Row<T> row, String sql, @Nullable Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepare(connection, sql, values);
                ResultSet rows = statement.executeQuery()) {
            List<T> all = new ArrayList<>();
            while (rows.next()) {
                all.add(row.of(rows));
            }
            return all;
        } catch (SQLException e) {
            throw new IllegalStateException("readers could not be read", e);
        }
    }

    public <T> @Nullable T first(Row<T> row, String sql, @Nullable Object... values) {
        List<T> all = all(row, sql, values);
        return all.isEmpty() ? null : all.getFirst();
    }

    /** @return how many rows it changed */
    public int run(String sql, @Nullable Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepare(connection, sql, values)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("readers could not be written", e);
        }
    }

    public static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static PreparedStatement prepare(Connection connection, String sql, @Nullable Object... values)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(
                    i + 1,
                    switch (values[i]) {
                        case null -> null;
                        case Instant time -> time.atOffset(ZoneOffset.UTC);
                        case UUID[] ids -> connection.createArrayOf("uuid", ids);
                        case byte[][] hashes -> connection.createArrayOf("bytea", hashes);
                        case String[] texts -> connection.createArrayOf("text", texts);
                        case Object value -> value;
                    });
        }
        return statement;
    }
}
