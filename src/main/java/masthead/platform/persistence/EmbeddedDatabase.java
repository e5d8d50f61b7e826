package masthead.platform.persistence;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * PostgreSQL run by the service itself, with its data in a folder, for whoever has no database server; as durable as one.
 *
 * <p>The folder belongs to one process at a time. The server listens on a free port of the loopback interface only and asks for a
 * password that exists nowhere but in that folder.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    /** Name of the database, and of the ordinary role that owns it: what runs here must run on an operator's server too. */
    private static final String MASTHEAD = "masthead";

    private static final String LOOPBACK = "127.0.0.1";

    private final DataFolder folder;
    private final PostgresServer server;
    private final int port;
    private final String password;

    private EmbeddedDatabase(DataFolder folder, PostgresServer server, int port, String password) {
        this.folder = folder;
        this.server = server;
        this.port = port;
        this.password = password;
    }

    /** Starts the database kept in a folder, creating it at first. */
    public static EmbeddedDatabase open(Path folder) {
        return open(folder, Map.of());
    }

    /** Starts the database kept in a folder with further server settings beside its own. */
    static EmbeddedDatabase open(Path path, Map<String, String> furtherSettings) {
        DataFolder folder = DataFolder.lock(path);
        try {
            folder.requireMajor(PostgresServer.MAJOR);
            PostgresServer server = new PostgresServer(
                    PostgresBinaries.unpack(folder.binaries()), folder.cluster(), folder.serverLog());
            server.stopLeftover();
            if (!folder.hasCluster()) {
                build(folder);
            }
            String password = folder.password();
            int port = freePort();
            server.start(settings(port, furtherSettings));
            return new EmbeddedDatabase(folder, server, port, password);
        } catch (IOException e) {
            folder.close();
            throw new StartupException("The embedded database in " + path + " cannot be started: " + e, e);
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    /** Address of the database, as its owner. */
    public DatabaseAddress address() {
        return address(MASTHEAD, MASTHEAD);
    }

    /** Address of the database as the server's superuser, who may create any extension. */
    DatabaseAddress superuserAddress() {
        return address(PostgresServer.SUPERUSER, MASTHEAD);
    }

    /** Stops the server and returns when it has ended. */
    @Override
    public void close() {
        try {
            server.stop();
        } finally {
            folder.close();
        }
    }

    private DatabaseAddress address(String user, String database) {
        return address(port, user, database, password);
    }

    private static DatabaseAddress address(int port, String user, String database, String password) {
        return new DatabaseAddress(
                "jdbc:postgresql://" + LOOPBACK + ":" + port + "/" + database,
                Optional.of(user),
                Optional.of(password));
    }

    // Built under another name and renamed when whole: a first start that was interrupted leaves nothing that looks
    // like
    // a database, and no database can ever be taken for an unfinished one and deleted.
    private static void build(DataFolder folder) throws IOException {
        folder.clearUnfinishedCluster();
        folder.generatePassword();
        String password = folder.password();
        PostgresServer server = new PostgresServer(
                PostgresBinaries.unpack(folder.binaries()), folder.unfinishedCluster(), folder.serverLog());
        server.initialise(folder.passwordFile());
        int port = freePort();
        server.start(settings(port, Map.of()));
        try (Connection connection = Database.connect(address(port, PostgresServer.SUPERUSER, "postgres", password));
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE ROLE " + MASTHEAD + " LOGIN PASSWORD '" + password + "'");
            // The application gets each of its errors itself, and their text may name people: not in the server's log.
            statement.execute("ALTER ROLE " + MASTHEAD + " SET log_min_messages = fatal");
            statement.execute("CREATE DATABASE " + MASTHEAD + " OWNER " + MASTHEAD);
        } catch (SQLException e) {
            throw new StartupException("The embedded database cannot be created: " + e.getMessage(), e);
        } finally {
            server.stop();
        }
        folder.finishCluster();
    }

    // On the command line, where they win over postgresql.conf and ALTER SYSTEM: durability is not a matter of taste.
    private static Map<String, String> settings(int port, Map<String, String> further) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("port", Integer.toString(port));
        settings.put("listen_addresses", LOOPBACK);
        settings.put("unix_socket_directories", "");
        settings.put("fsync", "on");
        settings.put("full_page_writes", "on");
        settings.put("synchronous_commit", "on");
        settings.put("password_encryption", "scram-sha-256");
        settings.put("max_connections", "100");
        settings.put("shared_buffers", "128MB");
        settings.put("timezone", "UTC");
        settings.put("log_timezone", "UTC");
        settings.put("log_checkpoints", "off");
        // Details and statements hold values, and values hold personal data.
        settings.put("log_error_verbosity", "terse");
        settings.put("log_min_error_statement", "panic");
        settings.putAll(further);
        return settings;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.ofLiteral(LOOPBACK))) {
            return socket.getLocalPort();
        }
    }
}
