package masthead.platform.persistence;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The database of a whole test run, new each time, started and migrated by the code that production starts with.
 *
 * <p>It counts statements: the application's role may read {@code pg_stat_statements} and call
 * {@code pg_stat_statements_reset()}.
 */
public final class TestDatabase implements QuarkusTestResourceLifecycleManager {

    private static final Path FOLDER = Path.of("target", "test-database");

    private @Nullable EmbeddedDatabase database;

    @Override
    public Map<String, String> start() {
        try {
            FileTree.delete(FOLDER);
            FileTree.delete(Path.of("target", "mailbox"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        EmbeddedDatabase started =
                EmbeddedDatabase.open(FOLDER, Map.of("shared_preload_libraries", "pg_stat_statements"));
        database = started;
        letStatementsBeCounted(started);
        DatabaseAddress address = started.address();
        Database.prepare(address);
        return Map.of(
                "quarkus.datasource.jdbc.url", address.url(),
                "quarkus.datasource.username", address.username().orElseThrow(),
                "quarkus.datasource.password", address.password().orElseThrow());
    }

    @Override
    public void stop() {
        if (database != null) {
            database.close();
        }
    }

    private static void letStatementsBeCounted(EmbeddedDatabase database) {
        try (Connection connection = Database.connect(database.superuserAddress());
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE EXTENSION pg_stat_statements");
            statement.execute("GRANT EXECUTE ON FUNCTION pg_stat_statements_reset TO masthead");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
