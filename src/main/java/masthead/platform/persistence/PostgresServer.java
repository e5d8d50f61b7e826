package masthead.platform.persistence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One PostgreSQL server on one cluster folder, run by PostgreSQL's own {@code initdb} and {@code pg_ctl}. */
final class PostgresServer {

    /** Major version of the programs in the archive. */
    static final int MAJOR = 18;

    static final String SUPERUSER = "postgres";

    // Recovery after a crash replays at most max_wal_size, a gigabyte; pg_ctl reports a server that ends at once.
    private static final Duration START = Duration.ofMinutes(10);
    private static final Duration FAST_STOP = Duration.ofMinutes(2);
    private static final Duration IMMEDIATE_STOP = Duration.ofSeconds(30);

    private static final long LOG_LIMIT_BYTES = 10_000_000;

    private final Path programs;
    private final Path cluster;
    private final Path log;

    PostgresServer(Path programs, Path cluster, Path log) {
        this.programs = programs;
        this.cluster = cluster;
        this.log = log;
    }

    /** Creates the cluster; passwords are asked for from its first moment. */
    void initialise(Path passwordFile) throws IOException {
        // The built-in locale is the same on every operating system, so indexes never depend on a C library's sorting.
        Outcome outcome = run(
                "initdb",
                "--pgdata=" + cluster,
                "--username=" + SUPERUSER,
                "--auth=scram-sha-256",
                "--pwfile=" + passwordFile,
                "--data-checksums",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8");
        if (!outcome.succeeded()) {
            throw new StartupException(
                    "The embedded database cannot be created in " + cluster + ": " + reason(outcome.output()));
        }
    }

    void start(Map<String, String> settings) throws IOException {
        if (Files.exists(log) && Files.size(log) > LOG_LIMIT_BYTES) {
            Files.delete(log);
        }
        long logged = Files.exists(log) ? Files.size(log) : 0;
        String options = settings.entrySet().stream()
                .map(setting -> "-c " + setting.getKey() + "=" + setting.getValue())
                .collect(joining(" "));
        Outcome outcome = control("start", "--options=" + options, "--log=" + log, "--timeout=" + START.toSeconds());
        if (!outcome.succeeded()) {
            stop();
            byte[] output = Files.exists(log) ? Files.readAllBytes(log) : new byte[0];
            String said = new String(output, (int) logged, output.length - (int) logged, UTF_8);
            throw new StartupException("The embedded database in " + cluster + " does not start: "
                    + reason(said.isBlank() ? outcome.output() : said) + " (log: " + log + ")");
        }
    }

    /** Ends the server, gently at first, and returns when none runs on this cluster any more. */
    void stop() {
        ClusterProcesses processes = new ClusterProcesses(cluster);
        if (processes.postmasterRuns() && !stop("fast", FAST_STOP)) {
            stop("immediate", IMMEDIATE_STOP);
        }
        processes.end();
    }

    /** Ends a server that outlived the process which started it, and removes the traces that would keep a new one from starting. */
    void stopLeftover() throws IOException {
        stop();
        // PostgreSQL itself would take any process that has the old one's number now for a postmaster.
        Files.deleteIfExists(cluster.resolve("postmaster.pid"));
    }

    private boolean stop(String mode, Duration patience) {
        try {
            return control("stop", "--mode=" + mode, "--timeout=" + patience.toSeconds())
                    .succeeded();
        } catch (IOException e) {
            return false;
        }
    }

    private Outcome control(String verb, String... options) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(verb, "--wait", "--silent", "--pgdata=" + cluster));
        arguments.addAll(List.of(options));
        return run("pg_ctl", arguments.toArray(String[]::new));
    }

    private Outcome run(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        // PostgreSQL refuses to run as root; in a user namespace of its own it is not.
        if (LinuxUtils.isUnshareAvailable()) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(programs.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Outcome(process.onExit().join().exitValue() == 0, output);
    }

    // The line that tells why, without time and process number.
    private static String reason(String output) {
        return output.lines()
                .filter(line -> line.matches(".*(FATAL|PANIC|ERROR|error): .*"))
                .map(line -> line.replaceFirst(".*?(FATAL|PANIC|ERROR|error): +", ""))
                .reduce((earlier, last) -> last)
                .orElse(output);
    }

    private record Outcome(boolean succeeded, String output) {}
}
