package masthead;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The service on a database that somebody else runs: it starts no other, and refuses in one line what it cannot use. */
class OperatorDatabaseIT {

    @TempDir
    Path folder = Path.of("");

    @AutoClose
    private final OperatorServer server;

    OperatorDatabaseIT(@TempDir Path serverFolder) {
        server = new OperatorServer(serverFolder);
        server.create("cms");
    }

    @Test
    void replicasStartAtOnceAndNoneStartsADatabase() throws IOException {
        try (ServiceProcess one = ServiceProcess.start(folder, server.settings("cms"));
                ServiceProcess another = ServiceProcess.start(folder, server.settings("cms"))) {
            one.awaitReady();
            another.awaitReady();
            assertNothingIn(folder);
            one.signal("TERM");
            assertEquals(143, one.awaitExit());
            assertEquals(List.of(), one.errors());
            assertEquals(List.of(), another.errors());
        }
    }

    @Test
    void aServerThatIsNotThere() throws IOException {
        assertFails(
                "The database .*/cms cannot be reached .*",
                "QUARKUS_DATASOURCE_JDBC_URL",
                "jdbc:postgresql://127.0.0.1:1/cms");
    }

    @Test
    void aWrongPassword() throws IOException {
        assertFails("The database .*/cms refuses this user .*", "QUARKUS_DATASOURCE_PASSWORD", "guess");
    }

    @Test
    void aDatabaseThatIsNotThere() throws IOException {
        String url = server.settings("nowhere").getOrDefault("QUARKUS_DATASOURCE_JDBC_URL", "");
        assertFails("The database .*/nowhere does not exist .*", "QUARKUS_DATASOURCE_JDBC_URL", url);
    }

    @Test
    void aServerThatIsTooOld() throws IOException {
        // A function of this name that is found first makes the server say it were older.
        server.execute("cms", "CREATE SCHEMA old");
        server.execute("cms", "GRANT USAGE ON SCHEMA old TO masthead");
        server.execute(
                "cms",
                "CREATE FUNCTION old.current_setting(text) RETURNS text RETURN"
                        + " CASE $1 WHEN 'server_version_num' THEN '170009' ELSE '17.9' END");
        server.execute("cms", "ALTER DATABASE cms SET search_path = old, pg_catalog, public");
        assertFails(
                "The database .*/cms is on PostgreSQL 17.9, and Masthead needs PostgreSQL 18 or newer: .*", Map.of());
    }

    @Test
    void anotherProgramsDatabase() throws IOException {
        server.execute("cms", "CREATE TABLE public.invoice (id int)");
        assertFails("The database .*/cms has tables that are not Masthead's: .*", Map.of());
    }

    @Test
    void anInterruptedMigration() throws IOException {
        server.execute("masthead", history("9999", "false"));
        assertFailsOnPrepared("Migration 9999 \\(later\\) of the database .* was left half-finished: .*");
    }

    @Test
    void aDatabaseOfANewerMasthead() throws IOException {
        server.execute("masthead", history("9999", "true"));
        assertFailsOnPrepared("Migration 9999 \\(later\\) of the database .* is unknown to this Masthead, .*");
    }

    @Test
    void aMigrationThatWasChanged() throws IOException {
        server.execute("masthead", "UPDATE flyway_schema_history SET checksum = checksum + 1 WHERE version = '1'");
        assertFailsOnPrepared("Migration 1 .* is not the one that was applied: .*");
    }

    @Test
    void aMigrationThatFails() throws IOException {
        server.execute("cms", "REVOKE CREATE ON SCHEMA public FROM PUBLIC, pg_database_owner");
        assertFails("The database .*/cms cannot be migrated: .*permission denied for schema public.*", Map.of());
    }

    private static String history(String version, String success) {
        return "INSERT INTO flyway_schema_history (installed_rank, version, description, type, script, installed_by,"
                + " execution_time, success) VALUES (9999, '" + version
                + "', 'later', 'SQL', 'later.sql', 'masthead', 1, "
                + success + ")";
    }

    private void assertFailsOnPrepared(String line) throws IOException {
        String url = server.settings("masthead").getOrDefault("QUARKUS_DATASOURCE_JDBC_URL", "");
        assertFails(line, "QUARKUS_DATASOURCE_JDBC_URL", url);
    }

    private void assertFails(String line, String name, String value) throws IOException {
        assertFails(line, Map.of(name, value));
    }

    private void assertFails(String line, Map<String, String> changed) throws IOException {
        Map<String, String> settings = new HashMap<>(server.settings("cms"));
        settings.putAll(changed);
        try (ServiceProcess service = ServiceProcess.start(folder, settings)) {
            assertNotEquals(0, service.awaitExit());
            service.assertOneError(line);
            assertNothingIn(folder);
        }
    }

    private static void assertNothingIn(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            assertEquals(List.of(), files.toList());
        }
    }
}
