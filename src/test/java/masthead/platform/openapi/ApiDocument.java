package masthead.platform.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The document of the API, and what of it an answer breaks. */
final class ApiDocument {

    /** Of HTTP itself, or the same on every answer and for browsers only. */
    private static final Set<String> ALWAYS = Set.of(
            "access-control-expose-headers",
            "connection",
            "content-disposition",
            "content-encoding",
            "content-language",
            "content-length",
            "content-security-policy",
            "content-type",
            "cross-origin-resource-policy",
            "date",
            "referrer-policy",
            "strict-transport-security",
            "transfer-encoding",
            "vary",
            "x-content-type-options");

    private final JsonNode document;
    private final WireSchemas schemas;

    private ApiDocument(JsonNode document) {
        this.document = document;
        this.schemas = new WireSchemas(document);
    }

    /** What was answered; header names in any case. */
    record Answer(
            int status,
            Map<String, String> headers,
            @Nullable String contentType,
            byte[] body) {}

    /** Reads JSON or YAML. */
    static ApiDocument read(String text) {
        try {
            return new ApiDocument(new ObjectMapper(new YAMLFactory()).readTree(text));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the document cannot be read", e);
        }
    }

    JsonNode root() {
        return document;
    }

    WireSchemas schemas() {
        return schemas;
    }

    /** What stands where this node refers to, or the node itself. */
    JsonNode follow(JsonNode node) {
        return node.has("$ref") && node.get("$ref").asText().startsWith("#/")
                ? document.at(node.get("$ref").asText().substring(1))
                : node;
    }

    List<String> faults(String method, String path, Answer answer) {
        JsonNode operation = operation(method.equals("HEAD") ? "GET" : method, path);
        if (operation == null) {
            return List.of("has no such operation");
        }
        JsonNode response = follow(operation.at("/responses/" + answer.status()));
        if (response.isMissingNode()) {
            return List.of("does not tell of status " + answer.status());
        }
        List<String> faults = new ArrayList<>();
        response.path("headers")
                .properties()
                .forEach(header -> check(header.getKey(), follow(header.getValue()), answer, faults));
        for (String name : answer.headers().keySet()) {
            if (!ALWAYS.contains(name.toLowerCase(Locale.ROOT))
                    && !names(response.path("headers")).contains(name)) {
                faults.add("does not tell of the header " + name);
            }
        }
        if (!method.equals("HEAD")) {
            checkBody(response.path("content"), answer, faults);
        }
        return faults;
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private void check(String name, JsonNode header, Answer answer, List<String> faults) {
        String value = answer.headers().get(name);
        if (value == null) {
            if (header.path("required").asBoolean()) {
                faults.add("wants the header " + name);
            }
            return;
        }
        boolean number = header.at("/schema/type").asText().equals("integer");
        try {
            JsonNode read = number ? LongNode.valueOf(Long.parseLong(value)) : TextNode.valueOf(value);
            schemas.faults(header.path("schema"), read)
                    .forEach(fault -> faults.add("has another header " + name + ": " + fault));
        } catch (NumberFormatException e) {
            faults.add("wants a whole number in the header " + name + ", not " + value);
        }
    }

    private void checkBody(JsonNode content, Answer answer, List<String> faults) {
        if (content.isEmpty() || answer.body().length == 0) {
            if (!content.isEmpty()) {
                faults.add("wants a body");
            } else if (answer.body().length > 0) {
                faults.add("knows of no body with status " + answer.status());
            }
            return;
        }
        String type = String.valueOf(answer.contentType());
        String plain = type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
        if (!content.has(plain)) {
            faults.add("does not tell of the media type " + type);
            return;
        }
        try {
            JsonNode body = plain.endsWith("json")
                    ? new ObjectMapper().readTree(answer.body())
                    : TextNode.valueOf(new String(answer.body(), StandardCharsets.UTF_8));
            faults.addAll(schemas.faults(content.get(plain).path("schema"), body));
        } catch (IOException e) {
            faults.add("wants JSON, which this is not");
        }
    }

    /** The operation at this path; of several templates that fit the one with fewest parameters. */
    private @Nullable JsonNode operation(String method, String path) {
        List<String> templates = new ArrayList<>();
        document.path("paths").fieldNames().forEachRemaining(template -> {
            if (pattern(template).matcher(path).matches()) {
                templates.add(template);
            }
        });
        templates.sort(Comparator.comparingLong(
                template -> template.chars().filter(c -> c == '{').count()));
        if (templates.isEmpty()) {
            return null;
        }
        return document.path("paths").path(templates.getFirst()).get(method.toLowerCase(Locale.ROOT));
    }

    private static Pattern pattern(String template) {
        return Pattern.compile(Pattern.compile("\\{[^}]+}")
                .splitAsStream(template + "\0")
                .map(part -> Pattern.quote(part.replace("\0", "")))
                .collect(Collectors.joining("[^/]+")));
    }
}
