package masthead;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an operator can get wrong with the embedded database and the settings: one line, and nothing is touched. */
class StartupFailureIT {

    @TempDir
    Path folder = Path.of("");

    @Test
    void aFolderThatIsInUse() {
        PreparedFolder.copyTo(folder);
        try (ServiceProcess first = ServiceProcess.start(folder).awaitReady()) {
            long postmaster = new DataFolderAccess(folder).postmaster();
            assertFails("The data folder .* is in use by the process " + first.pid() + ": .*", Map.of());
            assertEquals(postmaster, new DataFolderAccess(folder).postmaster());
            assertTrue(PostgresProcesses.runningIn(folder).contains(postmaster));
        }
    }

    @Test
    void aPortThatIsInUse() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            String port = Integer.toString(taken.getLocalPort());
            assertFailsAtOnce("Masthead cannot listen on 127.0.0.1:" + port + " .*", Map.of("QUARKUS_HTTP_PORT", port));
        }
    }

    @Test
    void dataOfAnotherMajorVersion() throws IOException {
        Path version =
                Files.createDirectories(folder.resolve("postgresql/data")).resolve("PG_VERSION");
        Files.writeString(version, "17\n");
        assertFails(".*/postgresql/data holds data of PostgreSQL 17, .*", Map.of());
        assertEquals("17\n", Files.readString(version));
        assertEquals(List.of("PG_VERSION"), names(version.resolveSibling(".")));
    }

    @Test
    void aFolderThatHoldsSomethingElse() throws IOException {
        Path other = Files.createDirectories(folder.resolve("postgresql/data")).resolve("letter.txt");
        Files.writeString(other, "Dear reader");
        assertFails(".*/postgresql/data holds no PostgreSQL data: .*", Map.of());
        assertEquals(List.of("letter.txt"), names(other.resolveSibling(".")));
    }

    @Test
    void aPasswordFileThatIsLost() throws IOException {
        PreparedFolder.copyTo(folder);
        Files.delete(folder.resolve("postgresql/password"));
        assertFails("The database's password, the file .*/postgresql/password, is missing: .*", Map.of());
        assertTrue(Files.exists(folder.resolve("postgresql/data/PG_VERSION")));
    }

    @Test
    void anEmbeddedServerThatDoesNotStart() throws IOException {
        PreparedFolder.copyTo(folder);
        Files.delete(folder.resolve("postgresql/data/global/pg_control"));
        assertFails("The embedded database in .* does not start: .*pg_control.*", Map.of());
        assertEquals(List.of(), PostgresProcesses.runningIn(folder));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MASTHEAD_DATA_DIR | /proc/masthead | The data folder /proc/masthead cannot be written .*",
                "MASTHEAD_DATA_DIR | /dev/null/masthead | The data folder /dev/null/masthead cannot be written .*",
                "QUARKUS_HTTP_PORT | eighty | A setting cannot be read: .*quarkus.http.port.*eighty.*",
                "QUARKUS_HTTP_PORT | 65536 | quarkus.http.port is 65536: .*",
                "QUARKUS_HTTP_HOST | nowhere.invalid | quarkus.http.host is nowhere.invalid, .*",
                "QUARKUS_DATASOURCE_USERNAME | editor | A user or password of a database is set, but not .*",
                "MASTHEAD_ADMIN_KEY | a_key_of_some_other_service_0123456789 | masthead.admin-key must begin with mh_, .*",
                "QUARKUS_DATASOURCE_JDBC_URL | jdbc:mysql://127.0.0.1/cms | quarkus.datasource.jdbc.url is not a URL .*",
            })
    void aSettingThatCannotBe(String name, String value, String line) throws IOException {
        assertFailsAtOnce(line, Map.of(name, value));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "STAFF_ISSUER | https://sso.example.org | STAFF_ISSUER | https://sso.example.org | .*issuer is set, but not .*audience: .*",
                "STAFF_AUDIENCE | desk | STAFF_AUDIENCE | desk | .*audience is set, but not masthead.staff.issuer: .*",
                "STAFF_ISSUER | sso.example.org | STAFF_AUDIENCE | desk | .*staff.issuer is sso.example.org: set it to .*",
                "STAFF_ROLES_CHIEFS | chief | STAFF_AUDIENCE | desk | .*chief.*",
                "READERS_ISSUER | https://sso.example.org | READERS_TIERS_GOLD | all | .*all.*",
            })
    void aProviderThatCannotBe(String name, String value, String other, String otherValue, String line) {
        PreparedFolder.copyTo(folder);
        Map<String, String> settings = new HashMap<>(Map.of("MASTHEAD_" + name, value));
        settings.put("MASTHEAD_" + other, otherValue);
        assertFails("Masthead cannot start: " + line, settings);
        assertEquals(List.of(), PostgresProcesses.runningIn(folder));
    }

    @ParameterizedTest
    @CsvSource({"QUARKUS_LOG_LEVEL, LOUD", "QUARKUS_DATASOURCE_JDBC_MAX_SIZE, many", "QUARKUS_HTTP_SSL_PORT, any"})
    void aSettingThatOnlyQuarkusReads(String name, String value) {
        PreparedFolder.copyTo(folder);
        assertFails("Masthead cannot start: .*" + value + ".*", Map.of(name, value));
        assertEquals(List.of(), PostgresProcesses.runningIn(folder));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HOST | smtp.example.org | USER | courier | masthead.mail.host is set, but not masthead.mail.from-address: .*",
                "FROM_ADDRESS | news | FROM_NAME | News | masthead.mail.from-address is news: set it to .*",
                "USER | courier | FROM_NAME | News | Of masthead.mail.user and masthead.mail.password only one is set: .*",
                "CONNECTIONS | 0 | FROM_NAME | News | masthead.mail.connections and .* must be at least 1.",
                "DKIM_SELECTOR | news1 | FROM_NAME | News | Of masthead.mail.dkim.selector and .*key only one is set: .*",
                "DKIM_SELECTOR | news1 | DKIM_KEY | /nowhere | masthead.mail.dkim.key is not the name of a file that can be read.",
                "SECURITY | ssl | FROM_NAME | News | .*masthead.mail.security.*",
                "FOLDER | /proc/mailbox | FROM_NAME | News | The mailbox folder /proc/mailbox cannot be made .*",
            })
    void mailThatCannotBe(String name, String value, String other, String otherValue, String line) {
        PreparedFolder.copyTo(folder);
        assertFails(
                "Masthead cannot start: " + line,
                Map.of("MASTHEAD_MAIL_" + name, value, "MASTHEAD_MAIL_" + other, otherValue));
        assertEquals(List.of(), PostgresProcesses.runningIn(folder));
    }

    private void assertFailsAtOnce(String line, Map<String, String> environment) throws IOException {
        assertFails(line, environment);
        assertEquals(List.of(), names(folder));
    }

    private void assertFails(String line, Map<String, String> environment) {
        try (ServiceProcess service = ServiceProcess.start(folder, environment)) {
            assertNotEquals(0, service.awaitExit());
            service.assertOneError(line);
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
