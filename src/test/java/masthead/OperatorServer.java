package masthead;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import masthead.platform.persistence.EmbeddedDatabase;

/** A PostgreSQL server that somebody else than the service runs. */
final class OperatorServer implements AutoCloseable {

    private final EmbeddedDatabase server;
    private final AtomicInteger created = new AtomicInteger();

    OperatorServer(Path folder) {
        PreparedFolder.copyTo(folder);
        this.server = EmbeddedDatabase.open(folder);
    }

    /** Creates an empty database, owned by the role {@code masthead}. */
    String newDatabase() {
        return create("template0");
    }

    /** Creates a database that has the service's schema. */
    String migratedDatabase() {
        return create("masthead");
    }

    private String create(String template) {
        String database = "cms" + created.incrementAndGet();
        execute("postgres", "CREATE DATABASE " + database + " OWNER masthead TEMPLATE " + template);
        return database;
    }

    /** Executes a statement as the superuser, in a database. */
    void execute(String database, String sql) {
        try (Connection connection = DriverManager.getConnection(url(database), "postgres", password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** The settings of a service that uses a database as the role {@code masthead}. */
    Map<String, String> settings(String database) {
        return Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", url(database),
                "QUARKUS_DATASOURCE_USERNAME", "masthead",
                "QUARKUS_DATASOURCE_PASSWORD", password());
    }

    @Override
    public void close() {
        server.close();
    }

    private String url(String database) {
        return server.address().url().replaceFirst("/masthead$", "/" + database);
    }

    private String password() {
        return server.address().password().orElseThrow();
    }
}
