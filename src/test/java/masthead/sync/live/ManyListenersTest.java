package masthead.sync.live;

import static masthead.desk.Newsroom.publishedArticle;
import static masthead.desk.Newsroom.reader;
import static masthead.desk.Newsroom.section;
import static masthead.desk.Newsroom.unique;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;
import masthead.desk.Newsroom.Saved;
import masthead.sync.live.Listener.Event;
import org.junit.jupiter.api.Test;

/** Many who listen, many who write, and who does not keep up. */
@QuarkusTest
class ManyListenersTest {

    private static final int IDLE = 500;
    private static final int WRITERS = 16;

    @Inject
    DataSource database;

    private static String in(Saved section) {
        return "\"sectionId\": \"%s\",".formatted(section.id());
    }

    @Test
    void fiveHundredListenWhileAllElseIsAnswered() throws Exception {
        Saved here = section(unique("Quiet"));
        List<CompletableFuture<Listener>> opening = new ArrayList<>();
        for (int i = 0; i < IDLE; i++) {
            opening.add(Listener.openSoon("types=article&sections=" + here.id()));
        }
        List<Listener> idle = opening.stream().map(CompletableFuture::join).toList();
        for (Listener listener : idle) {
            listener.next("hello");
        }

        Saved article = publishedArticle(unique("Heard"), in(here));
        reader().when().get("/v1/articles/" + article.id()).then().statusCode(200);

        for (Listener listener : idle) {
            assertEquals(List.of("upsert article"), listener.next("change").told(article.id()));
            listener.close();
        }
    }

    @Test
    void whoeverComesBackWhileManyWriteMissesNothingAndIsToldNothingTwice() throws Exception {
        Saved here = section(unique("Crowded"));
        String query = "types=article&sections=" + here.id();
        List<Future<Saved>> writing = new ArrayList<>();
        Set<String> told = new HashSet<>();
        String last;
        long lastCommit;
        try (Listener listener = Listener.open(query)) {
            Event hello = listener.next("hello");
            last = hello.id();
            lastCommit = hello.commit();
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
            for (int i = 0; i < 4 * WRITERS; i++) {
                writing.add(threads.submit(() -> publishedArticle(unique("Crowd"), in(here))));
            }
            int connections = 0;
            while (told.size() < writing.size()) {
                try (Listener listener = Listener.open(query, "Last-Event-ID", last)) {
                    for (int i = 0; i <= connections % 5 && told.size() < writing.size(); i++) {
                        Event event = listener.next("change");
                        assertTrue(event.commit() > lastCommit, "told in order, and once");
                        StreamSupport.stream(event.json().path("changes").spliterator(), false)
                                .forEach(change ->
                                        assertTrue(told.add(change.path("id").textValue())));
                        last = event.id();
                        lastCommit = event.commit();
                    }
                }
                connections++;
            }
        }
        for (Future<Saved> written : writing) {
            assertTrue(told.contains(written.get().id()));
        }
    }

    @Test
    void whoDoesNotKeepUpIsCutOff() throws Exception {
        Saved here = section(unique("Flood"));
        String query = "types=article&sections=" + here.id();
        int commits = 4;
        int sent = 0;
        try (Socket slow = new Socket();
                Listener quick = Listener.greeted(query)) {
            slow.setReceiveBufferSize(4096);
            slow.setSoTimeout(30_000);
            slow.connect(new InetSocketAddress("localhost", RestAssured.port));
            slow.getOutputStream()
                    .write("GET /v1/events?%s HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n\r\n"
                            .formatted(query)
                            .getBytes(StandardCharsets.US_ASCII));
            assertTrue(slow.getInputStream().read() >= 0);
            for (int i = 0; i < commits; i++) {
                new Commits(database).remove(20_000, here.id(), true);
                sent += quick.next("change").data().length();
            }

            assertTrue(drained(slow.getInputStream()) < sent);
        }
    }

    private static int drained(InputStream in) throws IOException {
        byte[] buffer = new byte[1 << 16];
        int all = 0;
        try {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                all += read;
            }
        } catch (SocketException e) {
            // Cut off with what it had not taken.
        }
        return all;
    }
}
