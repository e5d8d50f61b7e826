package masthead.sync;

import static masthead.desk.Newsroom.reader;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** An app's copy of what readers have. It does what the documentation says, and no more. */
final class Copy {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String scope;
    private final Map<String, JsonNode> things = new TreeMap<>();
    private String cursor = "";
    private JsonNode page = JSON.createObjectNode();

    /** @param scope the query of the first call */
    Copy(String scope) {
        this.scope = scope;
    }

    /** A copy that is up to date. */
    static Copy of(String scope) {
        return new Copy(scope).sync();
    }

    /** Asks for one page, and applies it. */
    Copy step() {
        Response answer = ask();
        answer.then().statusCode(200);
        try {
            page = JSON.readTree(answer.asByteArray());
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
        for (JsonNode change : page.path("changes")) {
            apply(change);
        }
        cursor = page.path("cursor").textValue();
        return this;
    }

    Response ask() {
        return reader().urlEncodingEnabled(false).get("/v1/sync?" + (cursor.isEmpty() ? scope : "cursor=" + cursor));
    }

    private void apply(JsonNode change) {
        String id = change.path("id").textValue();
        JsonNode had = things.get(id);
        if (had != null
                && had.path("commit").longValue() > change.path("commit").longValue()) {
            return;
        }
        if (change.path("op").textValue().equals("upsert")) {
            things.put(id, change);
        } else {
            things.remove(id);
        }
    }

    /** Until it is up to date. */
    Copy sync() {
        do {
            step();
        } while (!page.path("upToDate").booleanValue());
        return this;
    }

    /** What the last page told. */
    List<JsonNode> changes() {
        List<JsonNode> changes = new ArrayList<>();
        page.path("changes").forEach(changes::add);
        return changes;
    }

    /** What the last page told, in short: {@code upsert article}, {@code remove article unpublished}. */
    List<String> told() {
        return changes().stream()
                .map(change -> change.path("op").textValue() + " "
                        + (change.has("document")
                                ? change.path("document").path("form").textValue()
                                : change.path("type").textValue() + " "
                                        + change.path("reason").textValue()))
                .toList();
    }

    JsonNode page() {
        return page;
    }

    String cursor() {
        return cursor;
    }

    boolean has(String id) {
        return things.containsKey(id);
    }

    /** The document, and missing if it has none. */
    JsonNode document(String id) {
        return things.getOrDefault(id, JSON.createObjectNode()).path("document");
    }

    /** In which form it has it; empty if it does not. */
    String form(String id) {
        return document(id).path("form").asText();
    }

    /** Everything it holds, without when it got it. */
    Map<String, String> content() {
        Map<String, String> content = new TreeMap<>();
        things.forEach((id, change) -> {
            try {
                content.put(
                        id,
                        change.path("type").textValue() + " " + change.path("revision") + " "
                                + JSON.writeValueAsString(change.path("document")));
            } catch (JsonProcessingException e) {
                throw new AssertionError(e);
            }
        });
        return content;
    }
}
