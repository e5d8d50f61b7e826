package masthead.platform.persistence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** The PostgreSQL processes of one cluster, told from all others by where they work and not by a number that may be reused. */
final class ClusterProcesses {

    private static final Path PROC = Path.of("/proc/self/cwd");
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final Path cluster;

    ClusterProcesses(Path cluster) {
        this.cluster = cluster;
    }

    /** Whether the process that {@code postmaster.pid} names is a postmaster, and of this cluster. */
    boolean postmasterRuns() {
        try {
            String number = Files.readString(cluster.resolve("postmaster.pid"))
                    .lines()
                    .findFirst()
                    .orElse("");
            return number.matches("\\d+")
                    && ProcessHandle.of(Long.parseLong(number))
                            .filter(this::isOfCluster)
                            .isPresent();
        } catch (IOException e) {
            return false;
        }
    }

    /** Returns when no process of the cluster runs: they follow their postmaster into death, and are killed when they don't. */
    void end() {
        if (!ended()) {
            kill();
        }
    }

    /** Kills what works on the cluster: right for one that is thrown away, and when nothing else has helped. */
    void kill() {
        running().forEach(ProcessHandle::destroyForcibly);
        if (!ended()) {
            throw new StartupException("A PostgreSQL process of " + cluster + " cannot be stopped: "
                    + running().stream().map(ProcessHandle::pid).toList() + ". End it, then start again.");
        }
    }

    private boolean ended() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!running().isEmpty()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return true;
    }

    private List<ProcessHandle> running() {
        return ProcessHandle.allProcesses().filter(this::isOfCluster).toList();
    }

    private boolean isOfCluster(ProcessHandle process) {
        return switch (program(process)) {
            case "postgres" -> worksIn(process);
            case "initdb" -> names(process, "--pgdata=" + cluster);
            default -> false;
        };
    }

    private boolean worksIn(ProcessHandle process) {
        if (!Files.exists(PROC)) {
            return names(process, cluster.toString());
        }
        try {
            return Files.isSameFile(Path.of("/proc", Long.toString(process.pid()), "cwd"), cluster);
        } catch (IOException e) {
            // Ended meanwhile, or another user's.
            return false;
        }
    }

    private static String program(ProcessHandle process) {
        Path file =
                process.info().command().map(Path::of).map(Path::getFileName).orElse(Path.of(""));
        // Linux says so of a program whose file is gone, as after an upgrade.
        return file.toString().replace(" (deleted)", "");
    }

    private static boolean names(ProcessHandle process, String argument) {
        return process.info()
                .arguments()
                .filter(all -> List.of(all).contains(argument))
                .isPresent();
    }
}
