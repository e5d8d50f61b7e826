package masthead;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The life of the embedded database from the first start on, through orderly ends and others. */
class EmbeddedDatabaseIT {

    @TempDir
    Path folder = Path.of("");

    @Test
    void keepsItsDataAcrossStopsAndCrashes() {
        DataFolderAccess database = new DataFolderAccess(folder);
        try (ServiceProcess first = ServiceProcess.start(folder).awaitReady()) {
            database.execute("CREATE SCHEMA kept CREATE TABLE word (text text)");
            database.execute("INSERT INTO kept.word VALUES ('stopped')");
            first.signal("TERM");
            assertEquals(143, first.awaitExit());
            assertEquals(List.of(), first.errors());
            assertEquals(List.of(), PostgresProcesses.runningIn(folder));
        }
        long orphan;
        try (ServiceProcess second = ServiceProcess.start(folder).awaitReady()) {
            database.execute("INSERT INTO kept.word VALUES ('killed')");
            orphan = database.postmaster();
            second.signal("KILL");
            second.awaitExit();
            assertTrue(PostgresProcesses.runningIn(folder).contains(orphan));

            try (ServiceProcess third = ServiceProcess.start(folder).awaitReady()) {
                assertEquals("stopped killed", database.query("SELECT string_agg(text, ' ') FROM kept.word"));
                assertNotEquals(orphan, database.postmaster());
                assertEquals(List.of(), thoseOf(orphan));
                third.signal("INT");
                assertEquals(130, third.awaitExit());
            }
            assertEquals(List.of(), PostgresProcesses.runningIn(folder));
        }
    }

    @Test
    void startsPastTheTracesOfAServerThatWasKilledToo() throws Exception {
        PreparedFolder.copyTo(folder);
        DataFolderAccess database = new DataFolderAccess(folder);
        try (ServiceProcess first = ServiceProcess.start(folder).awaitReady()) {
            first.signal("KILL");
            first.awaitExit();
            PostgresProcesses.killIn(folder);
        }
        // The number in postmaster.pid belongs to another process now: to this one, which must survive.
        Path traces = folder.resolve("postgresql/data/postmaster.pid");
        Files.writeString(
                traces,
                Files.readString(traces)
                        .replaceFirst(
                                "\\d+", Long.toString(ProcessHandle.current().pid())));
        try (ServiceProcess second = ServiceProcess.start(folder).awaitReady()) {
            assertEquals("1", database.query("SELECT 1"));
            assertNotEquals(ProcessHandle.current().pid(), database.postmaster());
            assertEquals(List.of(), second.errors());
        }
    }

    @Test
    void beginsAgainAfterAnInterruptedFirstStart() {
        Path unfinished = folder.resolve("postgresql/data.unfinished/base");
        try (ServiceProcess first = ServiceProcess.start(folder)) {
            Deadline.await("the database is being created", () -> Files.exists(unfinished));
            first.signal("KILL");
            first.awaitExit();
            assertTrue(Files.notExists(folder.resolve("postgresql/data")));
            try (ServiceProcess second = ServiceProcess.start(folder).awaitReady()) {
                assertEquals("1", new DataFolderAccess(folder).query("SELECT 1"));
                assertTrue(Files.notExists(unfinished));
                assertEquals(List.of(), second.errors());
            }
        }
    }

    private static List<Long> thoseOf(long pid) {
        return ProcessHandle.of(pid).stream()
                .filter(process -> process.info().command().isPresent())
                .map(ProcessHandle::pid)
                .toList();
    }
}
