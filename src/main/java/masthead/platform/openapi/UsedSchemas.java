package masthead.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Takes out schemas that nothing leads to. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = FilterOrder.USED_SCHEMAS)
public final class UsedSchemas implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI document) {
        List<Endpoint> endpoints = Endpoint.all(document);
        List<Schema> roots = new ArrayList<>(Endpoint.requestSchemas(endpoints));
        roots.addAll(Endpoint.answerSchemas(endpoints));
        for (Endpoint endpoint : endpoints) {
            if (endpoint.operation().getParameters() != null) {
                endpoint.operation().getParameters().stream()
                        .filter(parameter -> parameter.getSchema() != null)
                        .forEach(parameter -> roots.add(parameter.getSchema()));
            }
        }
        document.getComponents().getResponses().values().forEach(response -> {
            if (response.getContent() != null) {
                response.getContent().getMediaTypes().values().forEach(type -> roots.add(type.getSchema()));
            }
        });
        if (document.getWebhooks() != null) {
            document.getWebhooks()
                    .values()
                    .forEach(item -> item.getOperations().values().stream()
                            .flatMap(operation ->
                                    operation.getRequestBody().getContent().getMediaTypes().values().stream())
                            .forEach(type -> roots.add(type.getSchema())));
        }
        Set<String> used = SchemaNames.reachable(document, roots);
        Map<String, Schema> schemas = new TreeMap<>(document.getComponents().getSchemas());
        schemas.keySet().retainAll(used);
        document.getComponents().setSchemas(schemas);
    }
}
