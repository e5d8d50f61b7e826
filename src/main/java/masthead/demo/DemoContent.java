package masthead.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the demo newsroom holds besides its articles: drafts as the API takes them, by the names that stand for their ids.
 *
 * @param site as the API takes it, with names where the API has ids
 * @param articles names of articles, in the order in which they are written
 * @param collections lists of those articles, by their names
 * @param redirects legacy addresses
 */
record DemoContent(
        ObjectNode site,
        Map<String, ObjectNode> media,
        Map<String, ObjectNode> sections,
        Map<String, ObjectNode> tags,
        Map<String, ObjectNode> authors,
        List<String> articles,
        Map<String, ObjectNode> collections,
        List<ObjectNode> redirects) {

    /**
     * An article.
     *
     * @param draft as the API takes it, with names where the API has ids
     * @param published whether readers have it
     * @param savedSince a merge patch that the desk saved after that
     * @param publishedSince a merge patch that the desk saved later and published too, with its corrections
     * @param afterwards at most one transition, by its name, with what it is told
     */
    record Story(
            ObjectNode draft,
            boolean published,
            @Nullable ObjectNode savedSince,
            @Nullable ObjectNode publishedSince,
            @Nullable ObjectNode afterwards) {

        /** When readers got it, and when it was put right; nothing of what is not published. */
        Stream<Instant> times() {
            if (!published) {
                return Stream.empty();
            }
            JsonNode corrections =
                    publishedSince == null ? draft.path("corrections") : publishedSince.path("corrections");
            return Stream.concat(
                            Stream.of(draft.path("publishedAt")),
                            corrections.valueStream().map(told -> told.path("at")))
                    .filter(JsonNode::isTextual)
                    .map(told -> Instant.parse(told.textValue()));
        }
    }

    static DemoContent read(ObjectMapper json) {
        return read(json, "newsroom", DemoContent.class);
    }

    static Story story(ObjectMapper json, String name) {
        return read(json, "articles/" + name, Story.class);
    }

    static <T> T read(ObjectMapper json, String name, Class<T> type) {
        String path = "/demo/" + name + ".json";
        try (InputStream file = Objects.requireNonNull(DemoContent.class.getResourceAsStream(path), path)) {
            return json.readValue(file, type);
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
