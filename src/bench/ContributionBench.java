import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
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
 * <p>java -cp 'target/quarkus-app/lib/main/*' src/bench/ContributionBench.java http://127.0.0.1:8080 ADMIN-KEY DATA-FOLDER [SENDERS SECONDS BATCH]
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

    private final URI base;
    private final String key;
    private final String url;
    private final Properties login = new Properties();
    private final int senders;
    private final int seconds;
    private final AtomicInteger number = new AtomicInteger();
    private final String run = Long.toString(System.nanoTime(), 36);
    private String campaign = "";

    private ContributionBench(String[] args) throws IOException {
        base = URI.create(args[0]);
        key = args[1];
        Path folder = Path.of(args[2], "postgresql");
        url = "jdbc:postgresql://127.0.0.1:%s/masthead"
                .formatted(Files.readAllLines(folder.resolve("data/postmaster.pid")).get(3));
        login.setProperty("user", "postgres");
        login.setProperty("password", Files.readString(folder.resolve("password")).strip());
        login.setProperty("reWriteBatchedInserts", "true");
        senders = args.length > 3 ? Integer.parseInt(args[3]) : 64;
        seconds = args.length > 4 ? Integer.parseInt(args[4]) : 10;
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
        int batch = args.length > 5 ? Integer.parseInt(args[5]) : 500;
        ContributionBench bench = new ContributionBench(args);
        bench.campaign = bench.liveCampaign();
        try (Connection connection = bench.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(TABLE);
        }
        bench.rate(() -> bench.told(1), bench.seconds); // so that both are warm
        bench.rate(() -> bench.inserted(1), 2);
        for (int size : new int[] {1, batch}) {
            List<Double> ratios = new ArrayList<>();
            for (int pass = 0; pass < 3; pass++) {
                double bare = bench.rate(() -> bench.inserted(size), bench.seconds);
                double told = bench.rate(() -> bench.told(size), bench.seconds);
                ratios.add(told / bare);
                System.out.printf(
                        "%d senders, %d a commit: bare %,.0f a second, contributions %,.0f a second, ratio %.2f%n",
                        bench.senders, size, bare, told, told / bare);
            }
            ratios.sort(null);
            System.out.printf("median ratio with %d a commit: %.2f%n", size, ratios.get(1));
        }
        System.out.println(bench.check());
    }

    private double rate(Sender sender, int duration) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(senders)) {
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
            long done = 0;
            for (Future<Integer> one : all) {
                done += one.get();
            }
            return done * 1e9 / (System.nanoTime() - begin);
        }
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

    private Work told(int size) {
        HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        return () -> {
            StringBuilder batch = new StringBuilder("{\"contributions\":[");
            String now = Instant.now().toString();
            for (int i = 0; i < size; i++) {
                int event = number.incrementAndGet();
                batch.append(i == 0 ? "" : ",").append("""
                        {"kind":"donation","source":"bench","sourceEventId":"%s-%d","at":"%s","campaignId":"%s","amount":4900,
                         "currency":"EUR","payer":{"email":"reader-%s-%d@example.org"}}""".formatted(run, event, now, campaign, run, event));
            }
            HttpResponse<String> answer = client.send(
                    post("/v1/admin/contributions", batch.append("]}").toString()), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200 || !answer.body().contains("\"recorded\":" + size)) {
                throw new IllegalStateException(answer.statusCode() + " " + answer.body());
            }
            return size;
        };
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
