package masthead.platform.persistence;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Makes a database ready for the application, whoever runs it: it answers, is new enough, and has this program's schema. */
public final class Database {

    private static final int OLDEST_VERSION = 180000;
    private static final int CONNECT_TIMEOUT_SECONDS = 10;

    private Database() {}

    /**
     * Proves that a database can be used and migrates its schema.
     *
     * @throws StartupException if it cannot be used
     */
    public static void prepare(DatabaseAddress address) {
        DataSource source = dataSource(address);
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet version = statement.executeQuery(
                        "SELECT current_setting('server_version_num')::int, current_setting('server_version')")) {
            version.next();
            if (version.getInt(1) < OLDEST_VERSION) {
                throw new StartupException("The database " + address + " is on PostgreSQL " + version.getString(2)
                        + ", and Masthead needs PostgreSQL 18 or newer: upgrade the server.");
            }
        } catch (SQLException e) {
            throw new StartupException(explain(address, e), e);
        }
        new Migrations(address, source).run();
    }

    static Connection connect(DatabaseAddress address) throws SQLException {
        return dataSource(address).getConnection();
    }

    private static DataSource dataSource(DatabaseAddress address) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        // The address's own parameters win.
        source.setConnectTimeout(CONNECT_TIMEOUT_SECONDS);
        source.setLoginTimeout(CONNECT_TIMEOUT_SECONDS);
        source.setApplicationName("masthead");
        try {
            source.setUrl(address.url());
        } catch (IllegalArgumentException e) {
            throw new StartupException(
                    "quarkus.datasource.jdbc.url is not a URL of PostgreSQL's driver: write"
                            + " jdbc:postgresql://host:port/database.",
                    e);
        }
        address.username().ifPresent(source::setUser);
        address.password().ifPresent(source::setPassword);
        return source;
    }

    private static String explain(DatabaseAddress address, SQLException e) {
        String state = String.valueOf(e.getSQLState());
        String where = "The database " + address + " ";
        String why = " (" + e.getMessage() + "): ";
        // The driver says "connection rejected" (08004) where the server wants a password and there is none.
        if (state.startsWith("28") || state.equals("08004")) {
            return where + "refuses this user" + why
                    + "set quarkus.datasource.username and quarkus.datasource.password.";
        }
        if (state.equals("3D000")) {
            return where + "does not exist" + why + "create it, owned by Masthead's user.";
        }
        if (state.startsWith("08")) {
            return where + "cannot be reached" + why + "check quarkus.datasource.jdbc.url and whether the server runs.";
        }
        return where + "cannot be used" + why + "see the database server's log.";
    }
}
