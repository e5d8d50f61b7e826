package masthead;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The embedded database of a running service, reached with what its data folder tells. */
record DataFolderAccess(Path folder) {

    void execute(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    String query(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return String.valueOf(result.getString(1));
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    long postmaster() {
        return Long.parseLong(lines("postgresql/data/postmaster.pid")[0]);
    }

    private Connection connect() throws SQLException {
        String port = lines("postgresql/data/postmaster.pid")[3];
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/masthead", "masthead", lines("postgresql/password")[0]);
    }

    private String[] lines(String file) {
        try {
            return Files.readString(folder.resolve(file)).split("\n", -1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
