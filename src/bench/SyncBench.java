import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postgresql.PGConnection;

/**
 * What sync costs on a running service with its embedded database: who is up to date, and a hundred changes, among few and many
 * documents; and a whole scope as a stream against COPY of the same documents. It writes made-up documents into that database, so
 * give it a service of its own.
 *
 * <p>java -cp 'target/quarkus-app/lib/main/*' src/bench/SyncBench.java http://localhost:8080 DATA-DIR [FEW MANY STREAMED]
 */
public final class SyncBench {

    private static final int WARM = 200;
    private static final int TIMES = 400;
    /** What comes with credentials is not remembered. */
    private static final String AFRESH = "afresh";

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String base;
    private final Connection database;

    private SyncBench(String base, Connection database) {
        this.base = base;
        this.database = database;
    }

    public static void main(String[] args) throws Exception {
        int few = args.length > 2 ? Integer.parseInt(args[2]) : 1_000;
        int many = args.length > 3 ? Integer.parseInt(args[3]) : 1_000_000;
        int streamed = args.length > 4 ? Integer.parseInt(args[4]) : 100_000;
        Path folder = Path.of(args[1]).resolve("postgresql");
        String port = Files.readAllLines(folder.resolve("data/postmaster.pid")).get(3);
        String password = Files.readString(folder.resolve("password")).strip();
        try (Connection database =
                DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/masthead", "postgres", password)) {
            SyncBench bench = new SyncBench(args[0], database);
            bench.compare(few, many);
            bench.stream(streamed);
        }
    }

    /** The same measurements in turn; the ratio is of medians. */
    private void compare(int few, int many) throws Exception {
        seed("small", few, 0);
        measure(); // so that the service is warm
        double[] among = measure();
        seed("small", many - few, 0);
        double[] amongMany = measure();
        System.out.printf("up to date (304): %.3f ms among %,d, %.3f ms among %,d, ratio %.2f%n", among[0], few, amongMany[0], many, amongMany[0] / among[0]);
        System.out.printf("up to date, not remembered: %.3f ms, %.3f ms, ratio %.2f%n", among[1], amongMany[1], amongMany[1] / among[1]);
        System.out.printf("a hundred changes: %.3f ms, %.3f ms, ratio %.2f%n", among[2], amongMany[2], amongMany[2] / among[2]);
    }

    private double[] measure() throws Exception {
        String before = cursor();
        touch();
        Thread.sleep(2500);
        String now = group("\"cursor\":\"([^\"]+)\"", get("/v1/sync?cursor=" + before, null).body());
        String etag = get("/v1/sync?cursor=" + now, null).headers().firstValue("ETag").orElseThrow();
        return new double[] {
            median(() -> check(304, get("/v1/sync?cursor=" + now, etag))),
            median(() -> check(200, get("/v1/sync?cursor=" + now, AFRESH))),
            median(() -> check(200, get("/v1/sync?cursor=" + before, AFRESH)))
        };
    }

    @FunctionalInterface
    private interface Request {
        void send() throws Exception;
    }

    private static double median(Request request) throws Exception {
        double[] millis = new double[TIMES];
        for (int i = 0; i < WARM + TIMES; i++) {
            long start = System.nanoTime();
            request.send();
            if (i >= WARM) {
                millis[i - WARM] = (System.nanoTime() - start) / 1e6;
            }
        }
        Arrays.sort(millis);
        return millis[TIMES / 2];
    }

    private void stream(int documents) throws Exception {
        run("DELETE FROM document WHERE slug LIKE 'small-%'");
        seed("large", documents, 150);
        run("VACUUM ANALYZE document");
        String copy = "COPY (SELECT document FROM document WHERE type = 'article') TO STDOUT";
        double best = 0;
        for (int pass = 1; pass <= 3; pass++) {
            long start = System.nanoTime();
            long copied = database.unwrap(PGConnection.class).getCopyAPI().copyOut(copy, OutputStream.nullOutputStream());
            double copying = (System.nanoTime() - start) / 1e9;
            start = System.nanoTime();
            long bytes = 0;
            HttpResponse<InputStream> answer = http.send(
                    request("/v1/sync?types=article").header("Accept", "application/x-ndjson").build(),
                    HttpResponse.BodyHandlers.ofInputStream());
            byte[] buffer = new byte[1 << 16];
            try (InputStream in = answer.body()) {
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    bytes += read;
                }
            }
            double streaming = (System.nanoTime() - start) / 1e9;
            best = Math.max(best, copying / streaming);
            System.out.printf(
                    "%,d articles: COPY %.2f s, stream %.2f s (%,d bytes), speed of the stream %.2f of COPY%n",
                    copied, copying, streaming, bytes, copying / streaming);
        }
        System.out.printf("best of three: %.2f%n", best);
    }

    private void seed(String name, int more, int words) throws SQLException {
        run("""
                INSERT INTO document (id, type, language, slug, published_at, updated_at, sort_name, projection, document, card,
                                      names, card_names, commit, revision)
                SELECT id, 'article', 'en', '%1$s-' || i, at, at, '00', 1000000,
                       json_build_object('id', id, 'kind', 'article', 'language', 'en', 'headline', '%1$s ' || i, 'body',
                           json_build_array(json_build_object('type', 'paragraph', 'text',
                               (SELECT string_agg(md5(i::text || w), ' ') FROM generate_series(0, %3$d) w)))),
                       json_build_object('id', id, 'headline', '%1$s ' || i), '{}', '{}', 0, 1
                FROM (SELECT i, gen_random_uuid() AS id, timestamptz '2020-01-01' + i * interval '1 minute' AS at
                      FROM generate_series(1, %2$d) i) s""".formatted(name, more, words));
        run("VACUUM ANALYZE document");
        run("CHECKPOINT");
    }

    /** A hundred changes in a commit. */
    private void touch() throws SQLException {
        run("""
                WITH clock AS (UPDATE content_clock SET commit = commit + 1 RETURNING commit),
                few AS (SELECT id FROM document WHERE slug LIKE 'small-%' ORDER BY published_at LIMIT 100),
                touched AS (UPDATE document d SET commit = clock.commit, revision = revision + 1 FROM clock, few
                            WHERE d.id = few.id RETURNING d.*)
                INSERT INTO change_log (commit, id, type, op, revision, was_language, was_published_at, was_facets, was_names,
                                        was_card_names)
                SELECT commit, id, type, 'upsert', revision, language, published_at, '{}', '{}', '{}' FROM touched""");
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Of a copy that is up to date, without having been sent all of it. */
    private String cursor() throws Exception {
        return group("\"cursor\":\"([^\"]+)\"", get("/v1/sync/manifest?types=article", null).body());
    }

    private static String group(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        if (!matcher.find()) {
            throw new AssertionError(text);
        }
        return matcher.group(1);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path));
    }

    private HttpResponse<String> get(String path, String etag) throws Exception {
        HttpRequest.Builder request = request(path);
        if (AFRESH.equals(etag)) {
            request.header("Authorization", "Bearer of-nothing");
        } else if (etag != null) {
            request.header("If-None-Match", etag);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static void check(int wanted, HttpResponse<String> answer) {
        if (answer.statusCode() != wanted) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
    }
}
