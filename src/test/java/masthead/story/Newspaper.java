package masthead.story;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The running service as the story speaks with it. What is told is also written down: what was sent, and what came back. */
final class Newspaper {

    /** That many articles of a collection are shown. */
    private static final int SHOWN = 2;

    private static final ObjectMapper JSON = new ObjectMapper();

    /** An operation of the document. */
    private record Operation(String method, String path, JsonNode told) {}

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI base;
    private final String key;
    private final Map<String, Operation> operations = new HashMap<>();
    private final Examples examples;
    private final StableNames names;

    /** @param base where the service listens, for now; ends with a slash */
    Newspaper(URI base, String key, Examples examples) {
        this.base = base;
        this.key = key;
        this.examples = examples;
        JsonNode document = parse(get("/openapi.json").body());
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> operations.put(
                                operation.getValue().path("operationId").asText(),
                                new Operation(operation.getKey(), path.getKey(), operation.getValue()))));
        // The site is there since the database was made, whatever time it is in the story.
        this.names = new StableNames(Map.of(
                base.toString(),
                "https://api.courier.example.org/",
                read("/v1/admin/site").path("createdAt").asText(),
                "2026-11-22T11:50:00.000Z"));
    }

    /** What is another in each run is written down as this. */
    void call(String now, String stable) {
        names.call(now, stable);
    }

    /** Asks for something, and writes down what is answered. */
    JsonNode read(String operation, String summary, String path) {
        return tell(operation, summary, request(path).GET(), null);
    }

    /** The draft that a preview token opens. */
    void preview(String summary, String path, String token) {
        tell("getArticle", summary, request(path).header("Preview-Token", token).GET(), null);
    }

    /** Asks for something that is no example. */
    JsonNode read(String path) {
        return parse(get(path).body());
    }

    /** The id of something that readers have. */
    String id(String collection, String slug) {
        return read("/v1/%s/by-slug/%s".formatted(collection, slug)).path("id").asText();
    }

    /** Changes something as if it had just been read, and writes down both sides. */
    JsonNode tell(String operation, String summary, String path, String body) {
        return tell(operation, summary, request(operation, path, body), parse(body));
    }

    JsonNode tell(String operation, String summary, String path, JsonNode body) {
        return tell(operation, summary, path, body.toString());
    }

    /** A change for which nothing has to be said. */
    JsonNode tell(String operation, String summary, String path) {
        return tell(operation, summary, request(operation, path, ""), null);
    }

    /** Changes something that is no example. */
    JsonNode change(String operation, String path, String body) {
        String answer = send(request(operation, path, body)).body();
        return answer.isEmpty() ? JSON.nullNode() : parse(answer);
    }

    /** Somebody tries to get in with a key that is none. */
    void knock(String path) {
        try {
            int status = client.send(
                            HttpRequest.newBuilder(base.resolve(path))
                                    .header("Authorization", "Bearer mh_guessed")
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();
            if (status != 401) {
                throw new AssertionError(path + " answers " + status);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private JsonNode tell(String operation, String summary, HttpRequest.Builder request, @Nullable JsonNode body) {
        Operation told = operation(operation);
        String collection = told.path().split("/", -1)[told.path().startsWith("/v1/admin/") ? 3 : 2];
        if (body != null) {
            String schema = schema(
                    told.told().path("requestBody").path("content").iterator().next());
            examples.add(collection, operation, schema, summary, names.in(body));
        }
        HttpResponse<String> answer = send(request);
        String type = answer.headers().firstValue("Content-Type").orElseThrow().split(";", 2)[0];
        JsonNode documented = told.told()
                .path("responses")
                .path(String.valueOf(answer.statusCode()))
                .path("content")
                .path(type);
        if (type.endsWith("xml")) {
            examples.add(
                    collection,
                    operation,
                    operation,
                    summary,
                    TextNode.valueOf(names.in(Xml.shortened(answer.body()))));
            return JSON.nullNode();
        }
        JsonNode content = parse(answer.body());
        examples.add(collection, operation, schema(documented), summary, names.in(shortened(content.deepCopy())));
        return content;
    }

    private static String schema(JsonNode content) {
        String ref = content.at("/schema/$ref").asText();
        return ref.substring(ref.lastIndexOf('/') + 1);
    }

    /** A collection shows its first articles, a feed one, with its whole text. */
    private static JsonNode shortened(JsonNode answer) {
        shorten(answer.path("articles"), SHOWN);
        if (answer.has("upToDate") && answer instanceof ObjectNode synced) {
            shorten(answer.path("changes"), SHOWN);
            shorten(answer.path("documents"), SHOWN);
            synced.put("cursor", "AQ7Yw0o8mUe4n2xXoRrJ0Q2F3ZQAHQVJUSUNMRQAAAnVrgAAAAAAAAAABAMg");
        }
        if (answer.has("feed_url")) {
            shorten(answer.path("items"), 1);
        }
        return answer;
    }

    private static void shorten(JsonNode list, int most) {
        if (list instanceof ArrayNode items) {
            while (items.size() > most) {
                items.remove(items.size() - 1);
            }
        }
    }

    private Operation operation(String id) {
        Operation operation = operations.get(id);
        if (operation == null) {
            throw new IllegalArgumentException("There is no operation " + id);
        }
        return operation;
    }

    private HttpRequest.Builder request(String operation, String path, String body) {
        Operation told = operation(operation);
        HttpRequest.Builder request = request(path)
                .method(told.method().toUpperCase(Locale.ROOT), BodyPublishers.ofString(body, UTF_8))
                .header("If-Match", "*");
        return body.isEmpty()
                ? request
                : request.header(
                        "Content-Type",
                        told.told()
                                .path("requestBody")
                                .path("content")
                                .fieldNames()
                                .next());
    }

    /** With the key where one is needed; readers have none. */
    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path));
        return path.startsWith("/v1/admin/") ? request.header("Authorization", "Bearer " + key) : request;
    }

    private HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    private HttpResponse<String> send(HttpRequest.Builder builder) {
        HttpRequest request = builder.build();
        try {
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString(UTF_8));
            if (!List.of(200, 201, 204).contains(answer.statusCode())) {
                throw new AssertionError(
                        "%s %s: %d %s".formatted(request.method(), request.uri(), answer.statusCode(), answer.body()));
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
