import jakarta.mail.Address;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.SocketFactory;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * How fast a running service sends an edition into a local SMTP sink, beside a bare loop over the same mail client with as many
 * connections and mails of the same size, and how much memory it takes. It writes made-up readers into the embedded database.
 *
 * <p>java -cp 'target/quarkus-app/lib/main/*' src/bench/SendBench.java http://127.0.0.1:8080 ADMIN-KEY DATA-DIR PID SINK-PORT CONNECTIONS MAILS
 */
public final class SendBench {

    private static final int WARM_UP = 5_000;
    private static final Pattern USED = Pattern.compile("used (\\d+)K");

    private final URI base;
    private final String key;
    private final Path data;
    private final long pid;
    private final HttpClient http = HttpClient.newHttpClient();
    private final AtomicInteger taken = new AtomicInteger();
    private final AtomicLong firstAt = new AtomicLong();
    private final AtomicLong lastAt = new AtomicLong();
    private final AtomicReference<byte[]> sample = new AtomicReference<>();

    private SendBench(URI base, String key, Path data, long pid) {
        this.base = base;
        this.key = key;
        this.data = data;
        this.pid = pid;
    }

    public static void main(String[] args) throws Exception {
        SendBench bench = new SendBench(URI.create(args[0]), args[1], Path.of(args[2]), Long.parseLong(args[3]));
        int port = Integer.parseInt(args[4]);
        int connections = Integer.parseInt(args[5]);
        int mails = Integer.parseInt(args[6]);
        bench.listen(port);
        bench.patchSite();
        bench.send(WARM_UP, "warming up");
        bench.loop(port, connections, WARM_UP, "warming up");
        double bare = bench.loop(port, connections, mails, "bare loop");
        double service = bench.send(mails, "edition");
        double again = bench.loop(port, connections, mails, "bare loop");
        System.out.printf(
                "edition to bare loop: %.2f and %.2f (%d connections, %,d mails of %,d bytes)%n",
                service / bare, service / again, connections, mails, bench.sample.get().length);
        System.exit(0);
    }

    /** Mails a second of an edition to so many, from the first that the sink takes to the last. */
    private double send(int mails, String what) throws Exception {
        String newsletter = id(post("/v1/admin/newsletters", "{\"name\": \"Bench %d\", \"language\": \"en\"}".formatted(System.nanoTime()), null));
        seed(newsletter, mails);
        String paragraph = "{\"type\": \"paragraph\", \"spans\": [{\"text\": \"%s\"}]}".formatted("The harbour is open again. ".repeat(20));
        String edition = id(post(
                "/v1/admin/newsletters/%s/editions".formatted(newsletter),
                "{\"subject\": \"Bench\", \"parts\": [{\"type\": \"text\", \"blocks\": [%s]}]}"
                        .formatted(String.join(",", java.util.Collections.nCopies(8, paragraph))),
                null));
        begin();
        post("/v1/admin/editions/%s/send".formatted(edition), "", "*");
        int next = 1;
        while (taken.get() < mails) {
            Thread.sleep(20);
            if (mails > WARM_UP && taken.get() >= next * mails / 4) {
                System.out.printf("  %,d sent: heap in use after a collection %,d KB%n", taken.get(), heap());
                next++;
            }
        }
        double rate = rate(mails);
        System.out.printf("%s: %,.0f mails a second%n", what, rate);
        while (!get("/v1/admin/editions/" + edition).contains("\"state\":\"sent\"")) {
            Thread.sleep(100);
        }
        return rate;
    }

    /** The same by connections that do nothing else. */
    private double loop(int port, int connections, int mails, String what) throws Exception {
        begin();
        AtomicInteger left = new AtomicInteger(mails);
        List<Thread> threads = new ArrayList<>();
        Properties settings = new Properties();
        settings.put("mail.smtp.localhost", "bench.example");
        settings.put("mail.smtp.socketFactory", new AtOnce());
        Session session = Session.getInstance(settings);
        for (int i = 0; i < connections; i++) {
            threads.add(Thread.ofPlatform().start(() -> {
                try (SMTPTransport transport = new SMTPTransport(session, new URLName("smtp", "127.0.0.1", port, null, null, null))) {
                    transport.connect();
                    for (int mail = left.decrementAndGet(); mail >= 0; mail = left.decrementAndGet()) {
                        MimeMessage message = new MimeMessage(session, new ByteArrayInputStream(sample.get()));
                        transport.sendMessage(message, new Address[] {new InternetAddress("reader-%d@example.org".formatted(mail))});
                    }
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        double rate = rate(mails);
        System.out.printf("%s: %,.0f mails a second%n", what, rate);
        return rate;
    }

    /** Connections that send what there is, as those of the service do. */
    private static final class AtOnce extends SocketFactory {

        @Override
        public Socket createSocket() throws IOException {
            Socket socket = new Socket();
            socket.setTcpNoDelay(true);
            return socket;
        }

        @Override
        public Socket createSocket(String host, int port) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Socket createSocket(String host, int port, InetAddress own, int ownPort) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Socket createSocket(InetAddress host, int port) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Socket createSocket(InetAddress host, int port, InetAddress own, int ownPort) {
            throw new UnsupportedOperationException();
        }
    }

    private void begin() {
        taken.set(0);
        firstAt.set(0);
    }

    private double rate(int mails) {
        if (taken.get() != mails) {
            throw new IllegalStateException("%d mails came, not %d".formatted(taken.get(), mails));
        }
        return (mails - 1) * 1e9 / (lastAt.get() - firstAt.get());
    }

    private void seed(String newsletter, int count) throws IOException, SQLException {
        Path folder = data.resolve("postgresql");
        String port = Files.readAllLines(folder.resolve("data/postmaster.pid")).get(3).strip();
        String password = Files.readString(folder.resolve("password")).strip();
        try (Connection connection =
                        DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/masthead", "postgres", password);
                PreparedStatement insert = connection.prepareStatement("""
                WITH made AS (
                    INSERT INTO subscriber (id, email, email_hash, language, created_at)
                    SELECT uuidv7(), 'reader-' || n || '@example.org', sha256((n || ? )::bytea), 'en', now()
                    FROM generate_series(1, ?) n RETURNING id)
                INSERT INTO subscription (id, subscriber_id, newsletter_id, state, language, created_at, confirmed_at)
                SELECT uuidv7(), id, ?::uuid, 'subscribed', 'en', now(), now() FROM made""")) {
            insert.setString(1, newsletter);
            insert.setInt(2, count);
            insert.setString(3, newsletter);
            insert.executeUpdate();
        }
    }

    private void patchSite() throws Exception {
        HttpRequest patch = request("/v1/admin/site")
                .header("If-Match", "*")
                .header("Content-Type", "application/merge-patch+json")
                .method("PATCH", BodyPublishers.ofString("{\"postalAddress\": \"4 Kanatna Street\"}"))
                .build();
        http.send(patch, BodyHandlers.ofString());
    }

    private String post(String path, String body, String ifMatch) throws Exception {
        HttpRequest.Builder post = request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
        if (ifMatch != null) {
            post.header("If-Match", ifMatch);
        }
        var answer = http.send(post.build(), BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(answer.body());
        }
        return answer.body();
    }

    private String get(String path) throws Exception {
        return http.send(request(path).GET().build(), BodyHandlers.ofString()).body();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path)).header("Authorization", "Bearer " + key);
    }

    private static String id(String answer) {
        Matcher id = Pattern.compile("^\\{\"id\":\"([^\"]+)\"").matcher(answer);
        if (!id.find()) {
            throw new IllegalStateException(answer);
        }
        return id.group(1);
    }

    private long heap() throws Exception {
        jcmd("GC.run");
        Matcher used = USED.matcher(jcmd("GC.heap_info"));
        return used.find() ? Long.parseLong(used.group(1)) : -1;
    }

    private String jcmd(String command) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), Long.toString(pid), command)
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** A server that takes everything, and keeps the first. */
    private void listen(int port) throws IOException {
        ServerSocket server = new ServerSocket(port, 500, InetAddress.ofLiteral("127.0.0.1"));
        Thread.ofPlatform().daemon().start(() -> {
            while (true) {
                try {
                    Socket socket = server.accept();
                    socket.setTcpNoDelay(true);
                    Thread.ofVirtual().start(() -> serve(socket));
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            }
        });
    }

    private void serve(Socket socket) {
        try (socket) {
            BufferedInputStream in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
            OutputStream out = socket.getOutputStream();
            say(out, in, "220 sink");
            for (String line = line(in); line != null; line = line(in)) {
                switch (line.length() < 4 ? line : line.substring(0, 4).toUpperCase(java.util.Locale.ROOT)) {
                    case "EHLO" -> say(out, in, "250-sink\r\n250-PIPELINING\r\n250 8BITMIME");
                    case "DATA" -> {
                        say(out, in, "354 go on");
                        read(in);
                        say(out, in, "250 taken");
                    }
                    case "QUIT" -> {
                        say(out, in, "221 bye");
                        return;
                    }
                    default -> say(out, in, "250 ok");
                }
            }
        } catch (IOException e) {
            // The client has gone.
        }
    }

    private static void say(OutputStream out, BufferedInputStream in, String reply) throws IOException {
        out.write((reply + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private void read(BufferedInputStream in) throws IOException {
        ByteArrayOutputStream text = sample.get() == null ? new ByteArrayOutputStream() : null;
        long end = 0;
        for (int next = in.read(); next >= 0; next = in.read()) {
            end = (end << 8 | next) & 0xFFFFFFFFFFL;
            if (text != null) {
                text.write(next);
            }
            if (end == 0x0D0A2E0D0AL) {
                break;
            }
        }
        long now = System.nanoTime();
        firstAt.compareAndSet(0, now);
        lastAt.set(now);
        taken.incrementAndGet();
        if (text != null) {
            byte[] all = text.toByteArray();
            sample.compareAndSet(null, java.util.Arrays.copyOf(all, all.length - 3));
        }
    }

    private static String line(BufferedInputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next >= 0; next = in.read()) {
            if (next == '\n') {
                return line.isEmpty() ? "" : line.substring(0, line.length() - 1);
            }
            line.append((char) next);
        }
        return null;
    }
}
