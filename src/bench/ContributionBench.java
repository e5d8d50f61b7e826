import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Contributions per second through the service, counted for a live campaign, beside bare {@code INSERT ... ON CONFLICT} into a table
 * of the same columns, in the same database and the same run; each with so many senders, one a commit, then so many in a batch.
 *
 * <p>java -cp 'target/quarkus-app/lib/main/*' src/bench/ContributionBench.java http://127.0.0.1:8080 ADMIN-KEY DATA-FOLDER PID [SENDERS SECONDS BATCH]
 *
 * <p>Beside what is done in a second it tells what each costs of the processor, in the service and in PostgreSQL: that says the same on
 * a machine that others use, too. The senders write HTTP on plain connections, for they stand for other people's machines.
 */
public final class ContributionBench {

    private static final String TABLE = """
            CREATE TABLE IF NOT EXISTS bench_insert (
                id uuid PRIMARY KEY DEFAULT uuidv7(), kind text NOT NULL, source text NOT NULL, source_event_id text NOT NULL,
                at timestamptz NOT NULL, recorded_at timestamptz NOT NULL DEFAULT now(), campaign_id uuid, amount bigint,
                currency text, member_key bytea, UNIQUE (source, source_event_id))""";

    private static final String INSERT = """
            INSERT INTO bench_insert (kind, source, source_event_id, at, campaign_id, amount, currency, member_key)
            VALUES ('donation', 'bench', ?, now(), ?::uuid, 4900, 'EUR', sha256(convert_to(?, 'UTF8'))) ON CONFLICT DO NOTHING""";

    private static final String LENGTH = "content-length:";

    private final URI base;
    private final String key;
    private final String url;
    private final Properties login = new Properties();
    private final Path folder;
    private final long service;
    private final int senders;
    private final int seconds;
    private final AtomicInteger number = new AtomicInteger();
    private final String run = Long.toString(System.nanoTime(), 36);
    private String campaign = "";

    private ContributionBench(String[] args) throws IOException {
        base = URI.create(args[0]);
        key = args[1];
        folder = Path.of(args[2], "postgresql");
        service = Long.parseLong(args[3]);
        url = "jdbc:postgresql://127.0.0.1:%s/masthead"
                .formatted(Files.readAllLines(folder.resolve("data/postmaster.pid")).get(3));
        login.setProperty("user", "postgres");
        login.setProperty("password", Files.readString(folder.resolve("password")).strip());
        login.setProperty("reWriteBatchedInserts", "true");
        senders = args.length > 4 ? Integer.parseInt(args[4]) : 64;
        seconds = args.length > 5 ? Integer.parseInt(args[5]) : 10;
    }

    /** Does one piece of work and says how many contributions that were. */
    @FunctionalInterface
    private interface Work extends AutoCloseable {
        int run() throws Exception;

        @Override
        default void close() throws Exception {}
    }

    /** Makes the work of one sender. */
    @FunctionalInterface
    private interface Sender {
        Work begin() throws Exception;
    }

    public static void main(String[] args) throws Exception {
        int batch = args.length > 6 ? Integer.parseInt(args[6]) : 500;
        ContributionBench bench = new ContributionBench(args);
        bench.campaign = bench.liveCampaign();
        try (Connection connection = bench.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(TABLE);
        }
        bench.rate(() -> bench.told(1), bench.seconds); // so that all are warm
        bench.rate(() -> bench.told(batch), bench.seconds);
        bench.rate(() -> bench.inserted(1), 2);
        for (int size : new int[] {1, batch}) {
            List<Double> ratios = new ArrayList<>();
            for (int pass = 0; pass < 3; pass++) {
                Rate bare = bench.rate(() -> bench.inserted(size), bench.seconds);
                Rate told = bench.rate(() -> bench.told(size), bench.seconds);
                ratios.add(told.perSecond() / bare.perSecond());
                System.out.printf(
                        "%d senders, %d a commit: bare %s, contributions %s, ratio %.2f%n",
                        bench.senders, size, bare, told, told.perSecond() / bare.perSecond());
            }
            ratios.sort(null);
            System.out.printf("median ratio with %d a commit: %.2f%n", size, ratios.get(1));
        }
        System.out.println(bench.check());
    }

    /**
     * What was done.
     *
     * @param inDatabase milliseconds of the processor that PostgreSQL needed for each
     * @param inService the same in the service
     */
    private record Rate(double perSecond, double inDatabase, double inService) {
        @Override
        public String toString() {
            return "%,.0f a second (%.3f ms in PostgreSQL, %.3f ms in the service)"
                    .formatted(perSecond, inDatabase, inService);
        }
    }

    private Rate rate(Sender sender, int duration) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(senders)) {
            long database = databaseMillis();
            long java = millis(service, 2);
            long begin = System.nanoTime();
            long end = begin + duration * 1_000_000_000L;
            List<Future<Integer>> all = new ArrayList<>();
            for (int i = 0; i < senders; i++) {
                all.add(threads.submit(() -> {
                    try (Work work = sender.begin()) {
                        int done = 0;
                        while (System.nanoTime() < end) {
                            done += work.run();
                        }
                        return done;
                    }
                }));
            }
            double done = 0;
            for (Future<Integer> one : all) {
                done += one.get();
            }
            double perSecond = done * 1e9 / (System.nanoTime() - begin);
            return new Rate(perSecond, (databaseMillis() - database) / done, (millis(service, 2) - java) / done);
        }
    }

    /** Of the postmaster, of its processes, and of those that have ended. */
    private long databaseMillis() throws IOException {
        long postmaster = Long.parseLong(Files.readAllLines(folder.resolve("data/postmaster.pid")).get(0));
        long sum = millis(postmaster, 4);
        for (ProcessHandle process : ProcessHandle.of(postmaster).orElseThrow().children().toList()) {
            try {
                sum += millis(process.pid(), 2);
            } catch (IOException e) {
                // It has just ended, and counts with the postmaster next time.
            }
        }
        return sum;
    }

    /** @param fields 2 for what it used itself, 4 with what its children did that have ended (proc(5): utime and those behind it) */
    private static long millis(long pid, int fields) throws IOException {
        String all = Files.readString(Path.of("/proc/%d/stat".formatted(pid)));
        String[] stat = all.substring(all.lastIndexOf(')') + 2).split(" ");
        long ticks = 0;
        for (int i = 0; i < fields; i++) {
            ticks += Long.parseLong(stat[11 + i]);
        }
        return ticks * 10;
    }

    private Work inserted(int size) throws Exception {
        Connection connection = connect();
        connection.setAutoCommit(false);
        PreparedStatement insert = connection.prepareStatement(INSERT);
        return new Work() {
            @Override
            public int run() throws Exception {
                for (int i = 0; i < size; i++) {
                    String event = "%s-%d".formatted(run, number.incrementAndGet());
                    insert.setString(1, event);
                    insert.setString(2, campaign);
                    insert.setString(3, event);
                    insert.addBatch();
                }
                insert.executeBatch();
                connection.commit();
                return size;
            }

            @Override
            public void close() throws Exception {
                connection.close();
            }
        };
    }

    private Work told(int size) throws IOException {
        Socket socket = new Socket(base.getHost(), base.getPort());
        socket.setTcpNoDelay(true);
        InputStream in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
        return new Work() {
            @Override
            public int run() throws IOException {
                StringBuilder batch = new StringBuilder("{\"contributions\":[");
                String now = Instant.now().toString();
                for (int i = 0; i < size; i++) {
                    int event = number.incrementAndGet();
                    batch.append(i == 0 ? "" : ",").append("""
                            {"kind":"donation","source":"bench","sourceEventId":"%s-%d","at":"%s","campaignId":"%s","amount":4900,\
                            "currency":"EUR","payer":{"email":"reader-%s-%d@example.org"}}""".formatted(run, event, now, campaign, run, event));
                }
                byte[] body = batch.append("]}").toString().getBytes(StandardCharsets.UTF_8);
                String head = """
                        POST /v1/admin/contributions HTTP/1.1\r
                        Host: %s\r
                        Authorization: Bearer %s\r
                        Content-Type: application/json\r
                        Content-Length: %d\r
                        \r
                        """.formatted(base.getAuthority(), key, body.length);
                ByteArrayOutputStream request = new ByteArrayOutputStream();
                request.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
                request.writeBytes(body);
                request.writeTo(socket.getOutputStream());
                String answer = answer(in);
                if (!answer.contains("\"recorded\":" + size)) {
                    throw new IllegalStateException(answer);
                }
                return size;
            }

            @Override
            public void close() throws IOException {
                socket.close();
            }
        };
    }

    private static String answer(InputStream in) throws IOException {
        int length = 0;
        String line = line(in);
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            if (header.regionMatches(true, 0, LENGTH, 0, LENGTH.length())) {
                length = Integer.parseInt(header.substring(LENGTH.length()).strip());
            }
        }
        return line + "\n" + new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("the service has closed the connection");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    private String liveCampaign() throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        String created = client.send(post("/v1/admin/campaigns", """
                {"name": "Bench %s", "kind": "donation", "placements": [{"slot": "top-bar"}],
                 "contents": [{"slot": "top-bar", "language": "en", "headline": "Stand by us"}],
                 "callsToAction": [{"key": "give", "labels": {"en": "Give"}, "urlTemplate": "https://courier.example.org/give"}],
                 "goal": {"type": "amount", "target": 1000000000000, "currency": "EUR"}}""".formatted(run)), HttpResponse.BodyHandlers.ofString())
                .body();
        String id = created.replaceFirst("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
        for (String step : List.of("submit", "approve", "start")) {
            HttpResponse<String> answer = client.send(
                    post("/v1/admin/campaigns/%s/%s".formatted(id, step), ""), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(created + answer.body());
            }
        }
        return id;
    }

    private String check() throws Exception {
        HttpRequest read = HttpRequest.newBuilder(base.resolve("/v1/admin/campaigns/%s/progress-check".formatted(campaign)))
                .header("Authorization", "Bearer " + key)
                .build();
        return HttpClient.newHttpClient().send(read, HttpResponse.BodyHandlers.ofString()).body();
    }

    private HttpRequest post(String path, String body) {
        return HttpRequest.newBuilder(base.resolve(path))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .header("If-Match", "*")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private Connection connect() throws Exception {
        return DriverManager.getConnection(url, login);
    }
}
