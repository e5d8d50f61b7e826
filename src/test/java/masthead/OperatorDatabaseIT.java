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
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** The service on a database that somebody else runs: it starts no other, and refuses in one line what it cannot use. */
@TestInstance(Lifecycle.PER_CLASS)
class OperatorDatabaseIT {

    private static final String URL = "QUARKUS_DATASOURCE_JDBC_URL";

    @AutoClose
    private final OperatorServer server;

    OperatorDatabaseIT(@TempDir Path serverFolder) {
        server = new OperatorServer(serverFolder);
    }

    @Test
    void replicasStartAtOnceAndNoneStartsADatabase(@TempDir Path folder) throws IOException {
        Map<String, String> settings = server.settings(server.newDatabase());
        try (ServiceProcess one = ServiceProcess.start(folder, settings);
                ServiceProcess another = ServiceProcess.start(folder, settings)) {
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
    void aServerThatIsNotThere(@TempDir Path folder) throws IOException {
        assertFails(folder, "The database .* cannot be reached .*", Map.of(URL, "jdbc:postgresql://127.0.0.1:1/cms"));
    }

    @Test
    void aWrongPassword(@TempDir Path folder) throws IOException {
        Map<String, String> settings = new HashMap<>(server.settings("masthead"));
        settings.put("QUARKUS_DATASOURCE_PASSWORD", "guess");
        assertFails(folder, "The database .* refuses this user .*", settings);
    }

    @Test
    void aDatabaseThatIsNotThere(@TempDir Path folder) throws IOException {
        assertFails(folder, "The database .*/nowhere does not exist .*", server.settings("nowhere"));
    }

    @Test
    void aServerThatIsTooOld(@TempDir Path folder) throws IOException {
        String database = server.newDatabase();
        // A function of this name that is found first makes the server say it were older.
        server.execute(database, "CREATE SCHEMA old");
        server.execute(database, "GRANT USAGE ON SCHEMA old TO masthead");
        server.execute(
                database,
                "CREATE FUNCTION old.current_setting(text) RETURNS text RETURN"
                        + " CASE $1 WHEN 'server_version_num' THEN '170009' ELSE '17.9' END");
        server.execute(database, "ALTER DATABASE " + database + " SET search_path = old, pg_catalog, public");
        assertFails(folder, ".* is on PostgreSQL 17.9, and Masthead needs PostgreSQL 18 or newer: .*", database);
    }

    @Test
    void anotherProgramsDatabase(@TempDir Path folder) throws IOException {
        String database = server.newDatabase();
        server.execute(database, "CREATE TABLE public.invoice (id int)");
        assertFails(folder, "The database .* holds something that is not Masthead's: .*", database);
    }

    @Test
    void anInterruptedMigration(@TempDir Path folder) throws IOException {
        String database = server.migratedDatabase();
        server.execute(database, history("false"));
        assertFails(folder, "Migration 9999 \\(later\\) of the database .* was left half-finished: .*", database);
    }

    @Test
    void aDatabaseOfANewerMasthead(@TempDir Path folder) throws IOException {
        String database = server.migratedDatabase();
        server.execute(database, history("true"));
        assertFails(folder, "Migration 9999 \\(later\\) of the database .* is unknown to this Masthead, .*", database);
    }

    @Test
    void aMigrationThatWasChanged(@TempDir Path folder) throws IOException {
        String database = server.migratedDatabase();
        server.execute(database, "UPDATE flyway_schema_history SET checksum = checksum + 1 WHERE version = '1'");
        assertFails(folder, "Migration 1 .* is not the one that was applied: .*", database);
    }

    @Test
    void aMigrationThatFails(@TempDir Path folder) throws IOException {
        String database = server.newDatabase();
        server.execute(database, "CREATE SCHEMA guard");
        server.execute(
                database,
                "CREATE FUNCTION guard.refuse() RETURNS event_trigger LANGUAGE plpgsql AS"
                        + " $$ BEGIN IF current_query() LIKE '%clock%' THEN RAISE 'not here'; END IF; END $$");
        server.execute(database, "CREATE EVENT TRIGGER refuse ON ddl_command_start EXECUTE FUNCTION guard.refuse()");
        assertFails(folder, "The database .* cannot be migrated: .*V1__.* not here.*", database);
    }

    @Test
    void aRoleThatMayNotCreate(@TempDir Path folder) throws IOException {
        String database = server.newDatabase();
        server.execute(database, "REVOKE CREATE ON SCHEMA public FROM PUBLIC, pg_database_owner");
        assertFails(folder, "The database .* cannot be migrated: .*permission denied for schema public.*", database);
    }

    private static String history(String success) {
        return "INSERT INTO flyway_schema_history (installed_rank, version, description, type, script, installed_by,"
                + " execution_time, success) VALUES (9999, '9999', 'later', 'SQL', 'later.sql', 'masthead', 1, "
                + success + ")";
    }

    private void assertFails(Path folder, String line, String database) throws IOException {
        assertFails(folder, line, server.settings(database));
    }

    private static void assertFails(Path folder, String line, Map<String, String> settings) throws IOException {
        try (ServiceProcess service = ServiceProcess.start(folder, settings)) {
            assertNotEquals(0, service.awaitExit());
            service.assertOneError(line);
            assertNothingIn(folder);
        }
    }

    /** But the folder that mails go to, where no server is set. */
    private static void assertNothingIn(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            assertEquals(
                    List.of(), files.filter(file -> !file.endsWith("mailbox")).toList());
        }
    }
}
