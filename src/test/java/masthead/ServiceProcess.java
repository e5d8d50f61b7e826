package masthead;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The packaged service as an operator runs it: a process of its own, on a free port, its database in the given folder. */
final class ServiceProcess implements AutoCloseable {

    private static final Path JAR =
            Path.of("target", "quarkus-app", "quarkus-run.jar").toAbsolutePath();
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
    private static final String LOOPBACK = "127.0.0.1";
    // These processes live for seconds; the best compiler would not pay.
    private static final String QUICK_START = "-XX:TieredStopAtLevel=1";
    private static final int KILLED = 128 + 9;

    private final Process process;
    private final Path folder;
    private final Path out;
    private final Path err;
    private final int port;

    private ServiceProcess(Process process, Path folder, Path out, Path err, int port) {
        this.process = process;
        this.folder = folder;
        this.out = out;
        this.err = err;
        this.port = port;
    }

    /** Starts the service with its data in a folder and further settings as environment variables. */
    static ServiceProcess start(Path folder, Map<String, String> environment) {
        try {
            int port = freePort();
            Path workingFolder = Files.createTempDirectory(Path.of("target"), "service-");
            Path out = workingFolder.resolve("out");
            Path err = workingFolder.resolve("err");
            ProcessBuilder builder = new ProcessBuilder(JAVA.toString(), QUICK_START, "-jar", JAR.toString())
                    .directory(workingFolder.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            Map<String, String> settings = new HashMap<>(Map.of(
                    "MASTHEAD_DATA_DIR",
                    folder.toAbsolutePath().toString(),
                    "MASTHEAD_DEMO",
                    "false",
                    "QUARKUS_HTTP_HOST",
                    LOOPBACK,
                    "QUARKUS_HTTP_PORT",
                    Integer.toString(port)));
            settings.putAll(environment);
            builder.environment()
                    .keySet()
                    .removeIf(name -> name.startsWith("QUARKUS_") || name.startsWith("MASTHEAD_"));
            builder.environment().putAll(settings);
            return new ServiceProcess(builder.start(), folder, out, err, port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ServiceProcess start(Path folder) {
        return start(folder, Map.of());
    }

    ServiceProcess awaitReady() {
        Deadline.await("the service listens", () -> accepts() || !process.isAlive());
        if (!process.isAlive()) {
            throw new AssertionError("The service ended with " + process.exitValue() + ": " + errors() + read(out));
        }
        return this;
    }

    /** Waits for the end of the process and returns its exit code. */
    int awaitExit() {
        Deadline.await("the service ends", () -> !process.isAlive());
        return process.exitValue();
    }

    /** Sends a signal by its name, as {@code kill} does. */
    void signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    List<String> errors() {
        return read(err).lines().toList();
    }

    /** What an operator sees of a failure: exactly one line, and nothing of the application. */
    void assertOneError(String line) {
        assertEquals(1, errors().size(), () -> String.join("\n", errors()));
        assertTrue(errors().getFirst().matches(line), errors()::getFirst);
        assertEquals("", read(out));
    }

    URI address(String path) {
        return URI.create("http://" + LOOPBACK + ":" + port + path);
    }

    int port() {
        return port;
    }

    long pid() {
        return process.pid();
    }

    /** Ends the process, and its database where the process was killed and left it behind. */
    @Override
    public void close() {
        process.destroy();
        if (awaitExit() == KILLED) {
            PostgresProcesses.killIn(folder);
        }
    }

    private boolean accepts() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.ofLiteral(LOOPBACK), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.ofLiteral(LOOPBACK))) {
            return socket.getLocalPort();
        }
    }

    private static String read(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.collect(joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
