package masthead;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The PostgreSQL servers that run on a data folder, as the operating system sees them. */
final class PostgresProcesses {

    private PostgresProcesses() {}

    static List<Long> runningIn(Path folder) {
        return handles(folder).stream().map(ProcessHandle::pid).toList();
    }

    static void killIn(Path folder) {
        handles(folder).forEach(ProcessHandle::destroyForcibly);
        Deadline.await("no PostgreSQL process is left", () -> handles(folder).isEmpty());
    }

    private static List<ProcessHandle> handles(Path folder) {
        return ProcessHandle.allProcesses()
                .filter(process -> worksBelow(process, folder.toAbsolutePath()))
                .toList();
    }

    private static boolean worksBelow(ProcessHandle process, Path folder) {
        try {
            return Files.readSymbolicLink(Path.of("/proc", Long.toString(process.pid()), "cwd"))
                    .startsWith(folder);
        } catch (IOException e) {
            return false;
        }
    }
}
