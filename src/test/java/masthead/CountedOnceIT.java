package masthead;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Sixty-four senders tell of the same contributions several times, in batches that overlap, in any order, and retry what was not
 * answered; the service is killed meanwhile. In the end each is counted once.
 */
class CountedOnceIT {

    private static final String KEY = "mh_key_for_a_test_of_counting_0123456789";
    private static final int SENDERS = 64;
    private static final int PEOPLE = 700;
    private static final int EVENTS = 4000;
    private static final int ROUNDS = 4;
    private static final int BATCH = 60;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient client = HttpClient.newHttpClient();
    private final AtomicReference<ServiceProcess> service = new AtomicReference<>();
    private final AtomicInteger answered = new AtomicInteger();
    private final List<String> failures = new ArrayList<>();
    private String at = "";

    /** What is told, and what it comes to. */
    private final long seed = new Random().nextLong();

    private final List<Event> events = events(new Random(seed));

    /**
     * What is told.
     *
     * @param refunds of a refund: the number of the event that it refunds
     */
    private record Event(String kind, int person, long cents, boolean isRefunded, int refunds) {}

    @Test
    void whateverIsToldTwiceAndWhoeverIsKilledMeanwhile(@TempDir Path folder) throws Exception {
        PreparedFolder.copyTo(folder);
        service.set(start(folder));
        try {
            String members = campaign("new-members", "");
            String money = campaign("amount", ", \"currency\": \"EUR\"");
            // Only what happens after they went live counts for them.
            at = Instant.now().toString();
            killDuring(folder, senders(members, money));
            Deadline.await("each refund has found what it refunds", this::isAllMatched);
            check(members, money);
        } finally {
            service.get().close();
        }
    }

    private void killDuring(Path folder, List<Thread> senders) throws InterruptedException {
        int third = SENDERS * ROUNDS / 3;
        Deadline.await("a third is answered", () -> answered.get() >= third || !failures.isEmpty());
        ServiceProcess killed = service.get();
        killed.signal("KILL");
        killed.awaitExit();
        service.set(start(folder));
        for (Thread sender : senders) {
            sender.join();
        }
        synchronized (failures) {
            assertEquals(List.of(), failures, "seed " + seed);
        }
    }

    /** Each sends all events of its share and some of its neighbours', shuffled. */
    private List<Thread> senders(String members, String money) {
        return IntStream.range(0, SENDERS)
                .mapToObj(number ->
                        Thread.ofPlatform().start(() -> send(new Random(seed + number), number, members, money)))
                .toList();
    }

    private void send(Random random, int number, String members, String money) {
        try {
            for (int round = 0; round < ROUNDS; round++) {
                Set<String> batch = new HashSet<>();
                for (int i = round; i < EVENTS / SENDERS + 1; i += ROUNDS) {
                    batch.add(event((number + i * SENDERS) % EVENTS, members, money));
                }
                while (batch.size() < BATCH) {
                    batch.add(event(random.nextInt(EVENTS), members, money));
                }
                sendUntilAnswered("{\"contributions\": [%s]}".formatted(String.join(",", batch)));
                answered.incrementAndGet();
            }
        } catch (InterruptedException | RuntimeException e) {
            synchronized (failures) {
                failures.add(String.valueOf(e));
            }
        }
    }

    private void sendUntilAnswered(String batch) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.multipliedBy(9).toNanos();
        while (System.nanoTime() < end) {
            HttpResponse<String> answer = post("/v1/admin/contributions", batch);
            if (answer != null && answer.statusCode() == 200) {
                if (!answer.body().contains("\"refused\":0")) {
                    throw new IllegalStateException(answer.body());
                }
                return;
            }
            if (answer != null && answer.statusCode() != 503 && answer.statusCode() != 408) {
                throw new IllegalStateException(answer.statusCode() + answer.body());
            }
            // It was killed, or is busy: nobody knows, so all is told again.
            Thread.sleep(500);
        }
        throw new IllegalStateException("was not answered");
    }

    /** Of two that came at the same moment neither saw the other; they are found seconds later. */
    private boolean isAllMatched() {
        try {
            return get("/v1/admin/contributions?unmatched=true&limit=1")
                    .path("items")
                    .isEmpty();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** As the ledger, the counters and a recount have it in the end. */
    private void check(String members, String money) throws IOException, InterruptedException {
        Set<Integer> joined = new HashSet<>();
        long cents = 0;
        for (Event event : events) {
            if (event.kind().equals("member-joined") && !event.isRefunded()) {
                joined.add(event.person());
            } else if (event.kind().equals("donation") && !event.isRefunded()) {
                cents += event.cents();
            }
        }
        JsonNode ofMembers = get("/v1/admin/campaigns/" + members + "/progress-check");
        JsonNode ofMoney = get("/v1/admin/campaigns/" + money + "/progress-check");
        String told = "seed %d: %s %s".formatted(seed, ofMembers, ofMoney);
        assertEquals(joined.size(), ofMembers.at("/counted/newMembers").asInt(), told);
        assertEquals(joined.size(), ofMembers.at("/recounted/newMembers").asInt(), told);
        assertEquals(cents, ofMoney.at("/counted/amount").asLong(), told);
        assertEquals(cents, ofMoney.at("/recounted/amount").asLong(), told);
    }

    /** Who joins or gives how much, and whether it is refunded: then the refund is the next one. */
    private static List<Event> events(Random random) {
        List<Event> all = new ArrayList<>();
        while (all.size() < EVENTS) {
            String kind = random.nextInt(3) == 0 ? "donation" : "member-joined";
            boolean isRefunded = random.nextInt(8) == 0 && all.size() < EVENTS - 1;
            all.add(new Event(kind, random.nextInt(PEOPLE), 1L + random.nextInt(9_000), isRefunded, 0));
            if (isRefunded) {
                all.add(new Event("refund", 0, 0, false, all.size() - 1));
            }
        }
        return all;
    }

    private String event(int index, String members, String money) {
        Event event = events.get(index);
        String rest = switch (event.kind()) {
            case "refund" -> "\"refersTo\": [\"event-%d\"]".formatted(event.refunds());
            case "donation" ->
                "\"campaignId\": \"%s\", \"amount\": %d, \"currency\": \"EUR\"".formatted(money, event.cents());
            default ->
                "\"campaignId\": \"%s\", \"amount\": %d, \"currency\": \"EUR\", \"payer\": {\"email\": \"reader-%d@example.org\"}"
                        .formatted(members, event.cents(), event.person());
        };
        return "{\"kind\": \"%s\", \"source\": \"load\", \"sourceEventId\": \"event-%d\", \"at\": \"%s\", %s}"
                .formatted(event.kind(), index, at, rest);
    }

    private String campaign(String type, String more) throws IOException, InterruptedException {
        String created = String.valueOf(body(post("/v1/admin/campaigns", """
                {"name": "Counted %s", "kind": "membership", "placements": [{"slot": "top-bar"}],
                 "contents": [{"slot": "top-bar", "language": "en", "headline": "Stand by us"}],
                 "callsToAction": [{"key": "join", "labels": {"en": "Join"}, "urlTemplate": "https://courier.example.org/join"}],
                 "goal": {"type": "%s", "target": 1000000000%s}}""".formatted(type, type, more))));
        String id = json.readTree(created).path("id").asText();
        for (String step : List.of("submit", "approve", "start")) {
            body(post("/v1/admin/campaigns/%s/%s".formatted(id, step), ""));
        }
        return id;
    }

    private static String body(@Nullable HttpResponse<String> answer) {
        if (answer == null || answer.statusCode() >= 300) {
            throw new AssertionError(answer == null ? "no answer" : answer.body());
        }
        return answer.body();
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        HttpRequest read = request(path).GET().build();
        return json.readTree(client.send(read, BodyHandlers.ofString()).body());
    }

    /** Null where nobody answered. */
    private @Nullable HttpResponse<String> post(String path, String body) throws InterruptedException {
        try {
            HttpRequest request = request(path)
                    .header("Content-Type", "application/json")
                    .header("If-Match", "*")
                    .POST(BodyPublishers.ofString(body))
                    .build();
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            return null;
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(service.get().address(path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + KEY);
    }

    private static ServiceProcess start(Path folder) {
        return ServiceProcess.start(folder, Map.of("MASTHEAD_ADMIN_KEY", KEY)).awaitReady();
    }
}
