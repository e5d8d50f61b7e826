import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * What live events cost on a running service on this machine: the memory of a connection, and how long after the first the last of
 * all who listen is told of a commit. It makes tags, so give it a service of its own.
 *
 * <p>java src/bench/EventsBench.java http://127.0.0.1:8080 ADMIN-KEY PID [CONNECTIONS COMMITS]
 */
public final class EventsBench {

    private static final int AT_ONCE = 100;
    private static final byte[] CHANGE = "event: change".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] HELLO = "event: hello".getBytes(StandardCharsets.US_ASCII);

    private final URI base;
    private final String key;
    private final long pid;
    private final Selector selector;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 16);

    private EventsBench(URI base, String key, long pid) throws IOException {
        this.base = base;
        this.key = key;
        this.pid = pid;
        this.selector = Selector.open();
    }

    public static void main(String[] args) throws Exception {
        int connections = args.length > 3 ? Integer.parseInt(args[3]) : 10_000;
        int commits = args.length > 4 ? Integer.parseInt(args[4]) : 20;
        EventsBench bench = new EventsBench(URI.create(args[0]), args[1], Long.parseLong(args[2]));
        bench.open(AT_ONCE); // so that the service is warm
        bench.commit(AT_ONCE);
        long before = bench.memory();
        bench.open(connections - AT_ONCE);
        long after = bench.memory();
        System.out.printf(
                "%,d connections: %,d KB of memory before, %,d KB with all, %.1f KB for each%n",
                connections, before / 1024, after / 1024, (after - before) / 1024.0 / (connections - AT_ONCE));
        double[] first = new double[commits];
        double[] last = new double[commits];
        double[] ratio = new double[commits];
        for (int i = 0; i < commits; i++) {
            double[] times = bench.commit(connections);
            first[i] = times[0];
            last[i] = times[1];
            ratio[i] = times[1] / times[0];
        }
        System.out.printf(
                "from sending the request that commits, medians of %d: first told after %.1f ms, last after %.1f ms, ratio %.1f%n",
                commits, median(first), median(last), median(ratio));
    }

    private void open(int connections) throws IOException {
        byte[] request = "GET /v1/events?types=tag HTTP/1.1\r\nHost: %s\r\nAccept: text/event-stream\r\n\r\n"
                .formatted(base.getAuthority())
                .getBytes(StandardCharsets.US_ASCII);
        for (int opened = 0; opened < connections; opened += AT_ONCE) {
            int some = Math.min(AT_ONCE, connections - opened);
            for (int i = 0; i < some; i++) {
                SocketChannel channel = SocketChannel.open(new InetSocketAddress(base.getHost(), base.getPort()));
                channel.write(ByteBuffer.wrap(request));
                channel.configureBlocking(false);
                channel.register(selector, SelectionKey.OP_READ);
            }
            await(HELLO, some);
        }
    }

    /** A commit, and when the first and the last were told, in milliseconds. */
    private double[] commit(int connections) throws Exception {
        HttpRequest tag = HttpRequest.newBuilder(base.resolve("/v1/admin/tags"))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"name\": \"Bench %d\"}".formatted(System.nanoTime())))
                .build();
        try (ExecutorService thread = Executors.newSingleThreadExecutor();
                HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            long start = System.nanoTime();
            Future<HttpResponse<String>> made =
                    thread.submit(() -> http.send(tag, HttpResponse.BodyHandlers.ofString()));
            long[] times = await(CHANGE, connections);
            if (made.get().statusCode() != 201) {
                throw new IllegalStateException(made.get().body());
            }
            return new double[] {(times[0] - start) / 1e6, (times[1] - start) / 1e6};
        }
    }

    private long[] await(byte[] event, int connections) throws IOException {
        long first = 0;
        int told = 0;
        while (told < connections) {
            if (selector.select(60_000) == 0) {
                throw new IllegalStateException("only %d of %d were told".formatted(told, connections));
            }
            for (Iterator<SelectionKey> keys = selector.selectedKeys().iterator(); keys.hasNext(); keys.remove()) {
                SelectionKey ready = keys.next();
                buffer.clear();
                int read = ((SocketChannel) ready.channel()).read(buffer);
                if (read < 0) {
                    throw new IllegalStateException("a connection was closed");
                }
                byte[] bytes = new byte[read];
                buffer.flip().get(bytes);
                String text = new String(bytes, StandardCharsets.US_ASCII);
                if (told == 0 && text.startsWith("HTTP/1.1 ") && !text.startsWith("HTTP/1.1 200")) {
                    throw new IllegalStateException(text);
                }
                if (text.contains(new String(event, StandardCharsets.US_ASCII))) {
                    first = told++ == 0 ? System.nanoTime() : first;
                }
            }
        }
        return new long[] {first, System.nanoTime()};
    }

    /** What the service holds after it has tidied up, as the system sees it. */
    private long memory() throws Exception {
        new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), Long.toString(pid), "GC.run")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        String heap = new String(
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                                Long.toString(pid),
                                "GC.heap_info")
                        .start()
                        .getInputStream()
                        .readAllBytes(),
                StandardCharsets.UTF_8);
        System.out.println("  " + heap.lines().filter(line -> line.contains("used")).findFirst().orElse("").strip()
                + "; " + Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
                        .filter(line -> line.startsWith("VmRSS") || line.startsWith("Threads"))
                        .map(line -> line.replaceAll("\\s+", " "))
                        .toList());
        java.util.regex.Matcher used = java.util.regex.Pattern.compile("used (\\d+)K").matcher(heap);
        if (!used.find()) {
            throw new IllegalStateException(heap);
        }
        return Long.parseLong(used.group(1)) * 1024;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
