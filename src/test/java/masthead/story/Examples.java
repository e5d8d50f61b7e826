package masthead.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;

/** What was written down, by collection, as the files in {@code src/main/resources/openapi} hold it. */
final class Examples {

    private static final String HEAD =
            "# Answers of the service to the story in src/test/java/masthead/story: ExamplesTest makes this anew.\n";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Map<String, Object>> collections = new TreeMap<>();
    private final Map<String, JsonNode> values = new LinkedHashMap<>();

    /**
     * The first example of a schema is the one for all operations that have none of their own.
     *
     * @param schema its name, or that of the operation for what has no schema
     */
    void add(String collection, String operation, String schema, String summary, JsonNode value) {
        JsonNode first = values.putIfAbsent(schema, value);
        if (value.equals(first)) {
            return;
        }
        String key = first == null ? schema : operation + "." + schema;
        if (first != null && values.putIfAbsent(key, value) != null) {
            throw new IllegalStateException(key + " is told twice");
        }
        Map<String, Object> example = new LinkedHashMap<>();
        example.put("summary", summary);
        example.put("value", JSON.convertValue(value, Object.class));
        collections.computeIfAbsent(collection, none -> new LinkedHashMap<>()).put(key, example);
    }

    /** The text of each file, by its name. */
    Map<String, String> files() {
        Map<String, String> files = new TreeMap<>();
        collections.forEach((collection, examples) -> files.put(collection + ".yaml", HEAD + yaml().dump(examples)));
        return files;
    }

    private static Yaml yaml() {
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setWidth(130);
        options.setAllowUnicode(true);
        return new Yaml(new InLines(options), options);
    }

    /** Text of several lines in as many lines. */
    private static final class InLines extends Representer {

        InLines(DumperOptions options) {
            super(options);
            representers.put(
                    String.class,
                    text -> representScalar(
                            Tag.STR,
                            (String) text,
                            ((String) text).contains("\n") ? ScalarStyle.LITERAL : ScalarStyle.PLAIN));
        }
    }
}
