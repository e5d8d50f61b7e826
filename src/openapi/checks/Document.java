import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;

/** A document of the API, without its examples: nobody's code depends on these. */
final class Document {

    private static final int LARGEST = 64 * 1024 * 1024;

    private Document() {}

    static ObjectNode read(Path file) throws IOException {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(LARGEST);
        YAMLFactory yaml = YAMLFactory.builder()
                .loaderOptions(options)
                .disable(YAMLGenerator.Feature.SPLIT_LINES)
                .build();
        ObjectNode document = (ObjectNode) new ObjectMapper(yaml).readTree(file.toFile());
        ((ObjectNode) document.path("components")).remove("examples");
        withoutExamples(document);
        return document;
    }

    /** A document with nothing in it but its version. */
    static ObjectNode empty(String version) {
        ObjectNode document = new ObjectMapper().createObjectNode();
        document.putObject("info").put("version", version);
        return document;
    }

    /** With these paths only. */
    static ObjectNode only(ObjectNode document, String... paths) {
        ObjectNode part = document.deepCopy();
        ((ObjectNode) part.path("paths")).retain(List.of(paths));
        return part;
    }

    static String version(ObjectNode document) {
        return document.at("/info/version").asText();
    }

    /** By semantic versioning: the first number has risen, or before 1.0 the second. */
    static boolean allowsBreaking(ObjectNode released, ObjectNode present) {
        String[] before = version(released).split("\\.");
        String[] after = version(present).split("\\.");
        int first = Integer.compare(Integer.parseInt(after[0]), Integer.parseInt(before[0]));
        return first > 0
                || (first == 0 && before[0].equals("0") && Integer.parseInt(after[1]) > Integer.parseInt(before[1]));
    }

    private static void withoutExamples(JsonNode node) {
        if (node instanceof ObjectNode object) {
            if (!object.path("examples").has("type")) {
                object.remove("examples");
            }
            object.remove("example");
        }
        node.forEach(Document::withoutExamples);
    }
}
