package masthead.platform.openapi;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.examples.Example;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Shows with each body the example that {@code openapi/<collection>.yaml} has for its schema, or rather for the operation and its
 * schema ({@code publishArticle.DeskArticle}). What is written for no schema of a collection is shown as other collections show it.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = FilterOrder.ATTACHED_EXAMPLES)
public final class AttachedExamples implements OASFilter {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private record Written(String summary, Object value) {}

    @Override
    public void filterOpenAPI(OpenAPI document) {
        for (Endpoint endpoint : Endpoint.all(document)) {
            Map<String, Written> written = read(endpoint.collection());
            if (endpoint.hasBody()) {
                attach(
                        document,
                        endpoint,
                        written,
                        endpoint.operation().getRequestBody().getContent());
            }
            endpoint.operation()
                    .getResponses()
                    .getAPIResponses()
                    .values()
                    .forEach(answer -> attach(document, endpoint, written, answer.getContent()));
        }
    }

    private static void attach(
            OpenAPI document, Endpoint endpoint, Map<String, Written> written, @Nullable Content content) {
        if (content == null) {
            return;
        }
        for (MediaType type : content.getMediaTypes().values()) {
            String schema = type.getSchema() == null ? null : name(type.getSchema(), endpoint);
            if (schema == null || type.getExamples() != null) {
                continue;
            }
            String own = endpoint.operation().getOperationId() + "." + schema;
            String name = written.containsKey(own) ? own : schema;
            Written example = written.get(name);
            if (example != null) {
                document.getComponents()
                        .addExample(
                                name,
                                OASFactory.createExample()
                                        .summary(example.summary())
                                        .value(example.value()));
            }
            Map<String, Example> shown = document.getComponents().getExamples();
            if (shown != null && shown.containsKey(name)) {
                type.addExample(name, OASFactory.createExample().ref("#/components/examples/" + name));
            }
        }
    }

    /** What is no JSON has no schema of its own; its example is written under the name of the operation. */
    private static @Nullable String name(Schema schema, Endpoint endpoint) {
        boolean text = schema.getType() != null && schema.getType().contains(Schema.SchemaType.STRING);
        return text ? endpoint.operation().getOperationId() : SchemaNames.in(schema);
    }

    private static Map<String, Written> read(String collection) {
        try (InputStream file = AttachedExamples.class.getResourceAsStream("/openapi/" + collection + ".yaml")) {
            return file == null ? Map.of() : YAML.readValue(file, new TypeReference<Map<String, Written>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
