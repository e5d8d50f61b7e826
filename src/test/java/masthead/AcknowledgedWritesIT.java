package masthead;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was answered with 201 is there, whatever happens to the process afterwards. */
class AcknowledgedWritesIT {

    private static final String KEY = "mh_key_for_a_test_of_durability_0123456789";
    private static final int WRITERS = 16;
    private static final int FEWEST_WRITES = 100;
    private static final int MOST_WRITES = 400;

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient client = HttpClient.newHttpClient();
    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
    private final Queue<Integer> otherAnswers = new ConcurrentLinkedQueue<>();
    private final AtomicInteger number = new AtomicInteger();
    private final AtomicBoolean killed = new AtomicBoolean();

    @ParameterizedTest(name = "PostgreSQL killed too: {0}")
    @ValueSource(booleans = {false, true})
    void surviveTheKillingOfTheProcess(boolean databaseToo, @TempDir Path folder) throws Exception {
        PreparedFolder.copyTo(folder);
        try (ServiceProcess killedOne = start(folder)) {
            killDuringWrites(killedOne);
            if (databaseToo) {
                PostgresProcesses.killIn(folder);
            }
            assertEquals(List.of(), List.copyOf(otherAnswers));
            try (ServiceProcess nextOne = start(folder)) {
                assertAllAreThere(nextOne);
            }
        }
    }

    private void assertAllAreThere(ServiceProcess service) throws IOException, InterruptedException {
        for (String id : acknowledged) {
            HttpRequest read = request(service, "/" + id).GET().build();
            assertEquals(200, client.send(read, BodyHandlers.discarding()).statusCode(), id);
        }
    }

    private void killDuringWrites(ServiceProcess service) throws InterruptedException {
        List<Thread> writers = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            writers.add(Thread.ofPlatform().start(() -> write(service)));
        }
        int moment = ThreadLocalRandom.current().nextInt(FEWEST_WRITES, MOST_WRITES);
        Deadline.await(
                moment + " writes are acknowledged", () -> acknowledged.size() >= moment || !otherAnswers.isEmpty());
        killed.set(true);
        service.signal("KILL");
        service.awaitExit();
        for (Thread writer : writers) {
            writer.join();
        }
    }

    private void write(ServiceProcess service) {
        try {
            while (otherAnswers.isEmpty()) {
                int tag = number.incrementAndGet();
                HttpRequest write = request(service, "")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(
                                "{\"name\": \"Tag %d\", \"slug\": \"tag-%d\"}".formatted(tag, tag)))
                        .build();
                var answer = client.send(write, BodyHandlers.ofString());
                if (answer.statusCode() == 201) {
                    acknowledged.add(json.readTree(answer.body()).get("id").asText());
                } else {
                    otherAnswers.add(answer.statusCode());
                }
            }
        } catch (IOException e) {
            // The process was killed under the request: nothing was acknowledged, and nothing is owed.
            if (!killed.get()) {
                otherAnswers.add(0);
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static ServiceProcess start(Path folder) {
        return ServiceProcess.start(folder, Map.of("MASTHEAD_ADMIN_KEY", KEY)).awaitReady();
    }

    private static HttpRequest.Builder request(ServiceProcess service, String path) {
        return HttpRequest.newBuilder(service.address("/v1/admin/tags" + path))
                .header("Authorization", "Bearer " + KEY);
    }
}
