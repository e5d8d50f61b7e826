package masthead.platform.http;

import static masthead.access.limit.TightLimits.anAddress;
import static masthead.desk.Newsroom.desk;
import static masthead.desk.Newsroom.key;
import static masthead.desk.Newsroom.unique;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import masthead.Deadline;
import masthead.access.limit.TightLimits;
import masthead.platform.persistence.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** With four threads, twenty bodies at once, and eight seconds for each. */
@QuarkusTest
@TestProfile(TightLimits.class)
@QuarkusTestResource(TestDatabase.class)
class SlowBodiesTest {

    private static final Duration FAR_LESS_THAN_A_BODY_HAS = Duration.ofSeconds(7);

    @Test
    void manySlowSendersKeepNobodyFromBeingAnswered() throws IOException {
        List<SlowSender> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 4 * TightLimits.THREADS; i++) {
                SlowSender sender = new SlowSender(100);
                slow.add(sender);
                sender.send("{\"name\": ");
            }
            assertTimeoutPreemptively(FAR_LESS_THAN_A_BODY_HAS, () -> {
                for (int i = 0; i < 5; i++) {
                    desk().get("/v1/admin/me").then().statusCode(200);
                    desk().body("{\"name\": \"%s\"}".formatted(unique("Quick")))
                            .post("/v1/admin/tags")
                            .then()
                            .statusCode(201);
                }
            });
            for (SlowSender sender : slow) {
                assertEquals("HTTP/1.1 408 Request Timeout", sender.statusLine());
            }
        } finally {
            for (SlowSender sender : slow) {
                sender.close();
            }
        }
    }

    /** Tried again where the machine was so busy that their own times may have been over. */
    @Test
    void ofTooManyTheOneThatHasTakenLongestGivesWay() {
        Deadline.await("it gives way to the last long before its time is over", () -> {
            try {
                return isFirstToGiveWayEarly();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static boolean isFirstToGiveWayEarly() throws IOException {
        List<SlowSender> slow = new ArrayList<>();
        try {
            for (int i = 0; i < TightLimits.BODIES_AT_ONCE; i++) {
                slow.add(new SlowSender(100));
            }
            long start = System.nanoTime();
            while (Duration.ofNanos(System.nanoTime() - start).compareTo(FAR_LESS_THAN_A_BODY_HAS) < 0
                    && slow.size() < 2 * TightLimits.BODIES_AT_ONCE) {
                slow.add(new SlowSender(100));
            }
            String body = "{\"name\": \"%s\"}".formatted(unique("Last"));
            try (SlowSender last = new SlowSender(body.length())) {
                assertEquals("HTTP/1.1 408 Request Timeout", slow.getFirst().statusLine());
                boolean isEarly = Duration.ofNanos(System.nanoTime() - start).compareTo(FAR_LESS_THAN_A_BODY_HAS) < 0;
                last.send(body);
                return isEarly && last.statusLine().equals("HTTP/1.1 201 Created");
            }
        } finally {
            for (SlowSender sender : slow) {
                sender.close();
            }
        }
    }

    @Test
    void whoSendsALittleNowAndThenHasNoMoreTime() throws IOException {
        try (SlowSender sender = new SlowSender("Transfer-Encoding: chunked")) {
            Thread drip = Thread.ofVirtual().start(() -> {
                try {
                    while (true) {
                        sender.send("1\r\n \r\n");
                        Thread.sleep(100);
                    }
                } catch (IOException | InterruptedException e) {
                    // the connection has ended, as it must
                }
            });
            assertEquals("HTTP/1.1 408 Request Timeout", sender.statusLine());
            drip.interrupt();
        }
    }

    @Test
    void aBodyInPiecesThatArrivesInTimeIsTaken() throws IOException {
        String name = unique("Pieces");
        try (SlowSender sender = new SlowSender("Transfer-Encoding: chunked")) {
            for (String piece : List.of("{\"na", "me\": \"", name, "\"}")) {
                sender.send("%x\r\n%s\r\n".formatted(piece.length(), piece));
            }
            sender.send("0\r\n\r\n");
            assertEquals("HTTP/1.1 201 Created", sender.statusLine());
        }
    }

    @Test
    void aBodyWithoutEndIsTooLargeAsSoonAsItIs() throws IOException {
        try (SlowSender sender = new SlowSender("Transfer-Encoding: chunked")) {
            String piece = "10000\r\n" + " ".repeat(0x10000) + "\r\n";
            for (int i = 0; i < 33; i++) {
                sender.send(piece);
            }
            assertEquals("HTTP/1.1 413 Request Entity Too Large", sender.statusLine());
        }
    }

    @Test
    void whoHasNoKeyIsNotWaitedFor() {
        assertTimeoutPreemptively(FAR_LESS_THAN_A_BODY_HAS, () -> {
            try (var socket = new java.net.Socket(java.net.InetAddress.ofLiteral("127.0.0.1"), RestAssured.port)) {
                socket.getOutputStream().write("""
                        POST /v1/admin/tags HTTP/1.1\r
                        Host: localhost\r
                        Content-Length: 100\r
                        \r
                        """.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
                assertEquals(
                        "HTTP/1.1 401",
                        new String(socket.getInputStream().readNBytes(12), java.nio.charset.StandardCharsets.US_ASCII));
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void bodiesArriveOverEachVersionOfHttp(Version version) throws Exception {
        try (HttpClient client = HttpClient.newBuilder().version(version).build()) {
            // The first is the one that is upgraded.
            for (int i = 0; i < 3; i++) {
                assertCreated(version, client, BodyPublishers.ofString(tag()), false);
            }
            byte[] unannounced = tag().getBytes(java.nio.charset.StandardCharsets.UTF_8);
            assertCreated(
                    version, client, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(unannounced)), false);
            assertCreated(version, client, BodyPublishers.ofString(tag()), true);
        }
        try (HttpClient client = HttpClient.newBuilder().version(version).build()) {
            byte[] unannounced = tag().getBytes(java.nio.charset.StandardCharsets.UTF_8);
            assertCreated(
                    version, client, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(unannounced)), false);
            HttpResponse<String> nothing =
                    client.send(request().POST(BodyPublishers.noBody()).build(), BodyHandlers.ofString());
            assertEquals(400, nothing.statusCode(), nothing::body);
        }
        try (HttpClient client = HttpClient.newBuilder().version(version).build()) {
            HttpResponse<String> large = client.send(
                    request()
                            .POST(BodyPublishers.ofString(" ".repeat(FrontDoor.LARGEST_BODY - 20) + "{}"))
                            .build(),
                    BodyHandlers.ofString());
            assertEquals(422, large.statusCode(), large::body);
        }
    }

    private static void assertCreated(Version version, HttpClient client, BodyPublisher body, boolean asksFirst)
            throws Exception {
        HttpResponse<String> answer =
                client.send(request().expectContinue(asksFirst).POST(body).build(), BodyHandlers.ofString());
        assertEquals(201, answer.statusCode(), answer::body);
        assertEquals(version, answer.version());
    }

    private static String tag() {
        return "{\"name\": \"%s\"}".formatted(unique("Version"));
    }

    private static HttpRequest.Builder request() {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/v1/admin/tags"))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer " + key())
                .header("X-Forwarded-For", anAddress())
                .header("Content-Type", "application/json");
    }
}
