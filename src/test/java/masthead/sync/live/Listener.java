package masthead.sync.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Scanner;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Somebody who listens, as EventSource does. */
final class Listener implements AutoCloseable {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What was dispatched; one without a name only moved the id. */
    record Event(String name, String id, String data) {

        JsonNode json() {
            try {
                return JSON.readTree(data);
            } catch (JsonProcessingException e) {
                throw new AssertionError(data, e);
            }
        }

        long commit() {
            return json().path("commit").longValue();
        }

        /** Such as {@code upsert article} or {@code remove article out-of-scope}. */
        List<String> told(String thing) {
            List<String> told = new ArrayList<>();
            for (JsonNode change : json().path("changes")) {
                if (change.path("id").textValue().equals(thing)) {
                    told.add((change.path("op").textValue() + " "
                                    + change.path("type").textValue() + " "
                                    + change.path("reason").asText(""))
                            .strip());
                }
            }
            return told;
        }
    }

    private final LinkedBlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final HttpResponse<InputStream> answer;

    private Listener(HttpResponse<InputStream> answer) {
        this.answer = answer;
        Thread.ofVirtual().start(this::read);
    }

    static Listener open(String query, String... headers) {
        return openSoon(query, headers).join();
    }

    static CompletableFuture<Listener> openSoon(String query, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + "/v1/events?" + query))
                .header("Accept", "text/event-stream");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HTTP.sendAsync(request.build(), HttpResponse.BodyHandlers.ofInputStream())
                .thenApply(Listener::new);
    }

    /** Listens from now on: what was done before is not told. */
    static Listener greeted(String query, String... headers) throws InterruptedException {
        Listener listener = open(query, headers);
        listener.next("hello");
        return listener;
    }

    HttpResponse<InputStream> answer() {
        return answer;
    }

    /** The next with this name; others before it are passed over. */
    Event next(String name) throws InterruptedException {
        while (true) {
            Event event = events.poll(30, TimeUnit.SECONDS);
            if (event == null) {
                throw new AssertionError("no " + name + " came in half a minute");
            }
            if (event.name().equals(name)) {
                return event;
            }
        }
    }

    /** What is told next of a thing. */
    List<String> next(String name, String thing) throws InterruptedException {
        while (true) {
            List<String> told = next(name).told(thing);
            if (!told.isEmpty()) {
                return told;
            }
        }
    }

    Stream<Event> soFar() {
        return events.stream();
    }

    @Override
    public void close() {
        try {
            answer.body().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read() {
        try (Scanner lines = new Scanner(answer.body(), StandardCharsets.UTF_8)) {
            String name = "";
            String id = "";
            String data = "";
            while (lines.hasNextLine()) {
                String line = lines.nextLine();
                if (line.isEmpty()) {
                    events.add(new Event(name, id, data));
                    name = "";
                    data = "";
                } else if (line.startsWith("event: ")) {
                    name = line.substring(7);
                } else if (line.startsWith("id: ")) {
                    id = line.substring(4);
                } else if (line.startsWith("data: ")) {
                    data = line.substring(6);
                }
            }
        }
        events.add(new Event("end", "", ""));
    }
}
