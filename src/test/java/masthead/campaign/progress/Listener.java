package masthead.campaign.progress;

import io.restassured.RestAssured;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/** Somebody who listens to server-sent events. */
final class Listener implements AutoCloseable {

    private final HttpClient client = HttpClient.newHttpClient();
    private final InputStream stream;

    Listener(String path) throws Exception {
        URI address = URI.create("http://localhost:" + RestAssured.port + path);
        this.stream = client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofInputStream())
                .body();
    }

    /** The next event, of which a comment is none. */
    String next() throws Exception {
        String event;
        do {
            event = block();
        } while (!event.contains("event: "));
        return event;
    }

    private String block() throws Exception {
        StringBuilder text = new StringBuilder();
        while (text.length() < 2 || !text.substring(text.length() - 2).equals("\n\n")) {
            byte[] one = stream.readNBytes(1);
            if (one.length == 0) {
                throw new AssertionError("the stream ended after: " + text);
            }
            text.append(new String(one, StandardCharsets.US_ASCII));
        }
        return text.toString();
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
