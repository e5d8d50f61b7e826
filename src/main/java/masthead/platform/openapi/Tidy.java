package masthead.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;

/** Puts the document in an order that never changes by itself. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = FilterOrder.TIDY)
public final class Tidy implements OASFilter {

    private static final List<HttpMethod> METHODS =
            List.of(HttpMethod.GET, HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getComponents()
                .setExamples(new TreeMap<>(document.getComponents().getExamples()));
        Map<String, PathItem> paths = new TreeMap<>();
        document.getPaths().getPathItems().forEach((path, item) -> paths.put(path, inOrder(item)));
        document.getPaths().setPathItems(paths);
    }

    private static PathItem inOrder(PathItem item) {
        PathItem ordered = OASFactory.createPathItem();
        for (HttpMethod method : METHODS) {
            Operation operation = item.getOperations().get(method);
            if (operation != null) {
                ordered.setOperation(method, inOrder(operation));
            }
        }
        return ordered;
    }

    private static Operation inOrder(Operation operation) {
        Operation ordered = OASFactory.createOperation();
        ordered.setTags(operation.getTags());
        ordered.setOperationId(operation.getOperationId());
        ordered.setSummary(operation.getSummary());
        ordered.setDescription(operation.getDescription());
        ordered.setDeprecated(operation.getDeprecated());
        ordered.setExtensions(operation.getExtensions());
        ordered.setSecurity(operation.getSecurity());
        ordered.setParameters(operation.getParameters());
        if (operation.getRequestBody() != null && operation.getRequestBody().getContent() != null) {
            ordered.setRequestBody(operation.getRequestBody());
        }
        ordered.setResponses(operation.getResponses());
        return ordered;
    }
}
