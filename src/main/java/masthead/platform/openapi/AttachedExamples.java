package masthead.platform.openapi;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Shows with each body the example that is written for its schema in {@code openapi/<collection>.yaml}. A page shows the example
 * of its item, unless it has one of its own. What is written for no schema of a collection is shown as other collections show it.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = FilterOrder.ATTACHED_EXAMPLES)
public final class AttachedExamples implements OASFilter {

    private static final String PAGE = "Page";
    private static final String CURSOR = "MTAxOTMyZjRlLTZhODAtN2IxYy05ZDNlLTVmMmE4YzRiN2UxMA";
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
            Written example = schema == null ? null : example(schema, endpoint, written);
            boolean isShownElsewhere = document.getComponents().getExamples() != null
                    && document.getComponents().getExamples().containsKey(schema);
            if (schema != null && example == null && isShownElsewhere && type.getExamples() == null) {
                type.addExample(schema, OASFactory.createExample().ref("#/components/examples/" + schema));
            }
            if (schema != null && example != null && type.getExamples() == null) {
                type.addExample(schema, OASFactory.createExample().ref("#/components/examples/" + schema));
                document.getComponents()
                        .addExample(
                                schema,
                                OASFactory.createExample()
                                        .summary(example.summary())
                                        .value(example.value()));
            }
        }
    }

    /** What is no JSON has no schema of its own; its example is written under the name of the operation. */
    private static @Nullable String name(Schema schema, Endpoint endpoint) {
        boolean text = schema.getType() != null && schema.getType().contains(Schema.SchemaType.STRING);
        return text ? endpoint.operation().getOperationId() : SchemaNames.in(schema);
    }

    private static @Nullable Written example(String schema, Endpoint endpoint, Map<String, Written> written) {
        Written example = written.get(schema);
        if (example == null && schema.endsWith(PAGE)) {
            Written item = written.get(schema.substring(0, schema.length() - PAGE.length()));
            return item == null ? null : page(item, endpoint.path());
        }
        return example;
    }

    private static Written page(Written item, String path) {
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("items", List.of(item.value()));
        page.put("next", path.replace("{id}", PlainTypes.EXAMPLE_ID) + "?cursor=" + CURSOR + "&limit=1");
        return new Written("A page of one", page);
    }

    private static Map<String, Written> read(String collection) {
        try (InputStream file = AttachedExamples.class.getResourceAsStream("/openapi/" + collection + ".yaml")) {
            return file == null ? Map.of() : YAML.readValue(file, new TypeReference<Map<String, Written>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
