package masthead.platform.openapi;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/** An operation where it stands in the document, and what kind of operation it is. */
public record Endpoint(String path, PathItem item, PathItem.HttpMethod method, Operation operation) {

    private static final String DESK = "/v1/admin";

    public static List<Endpoint> all(OpenAPI document) {
        List<Endpoint> endpoints = new ArrayList<>();
        document.getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations()
                        .forEach((method, operation) -> endpoints.add(new Endpoint(path, item, method, operation))));
        return endpoints;
    }

    static List<Schema> requestSchemas(List<Endpoint> endpoints) {
        List<Schema> schemas = new ArrayList<>();
        for (Endpoint endpoint : endpoints) {
            if (endpoint.hasBody()) {
                collect(endpoint.operation().getRequestBody().getContent(), schemas);
            }
        }
        return schemas;
    }

    public static List<Schema> answerSchemas(List<Endpoint> endpoints) {
        List<Schema> schemas = new ArrayList<>();
        for (Endpoint endpoint : endpoints) {
            endpoint.operation()
                    .getResponses()
                    .getAPIResponses()
                    .values()
                    .forEach(response -> collect(response.getContent(), schemas));
        }
        return schemas;
    }

    public boolean isDesk() {
        return path.startsWith(DESK + "/");
    }

    /** Whether all readers get the same by it. */
    boolean isRead() {
        return !isDesk() && !isPersonal() && method == PathItem.HttpMethod.GET;
    }

    /** {@code articles} of {@code /v1/articles} and of {@code /v1/admin/articles/{id}}. */
    String collection() {
        return path.split("/", -1)[isDesk() ? 3 : 2];
    }

    boolean isList() {
        return operation.getOperationId().startsWith("list");
    }

    /** Whether its answers come in pages: lists, and what is found by searching. */
    boolean isPaged() {
        return isList()
                || (operation.getParameters() != null
                        && operation.getParameters().stream()
                                .anyMatch(parameter -> "cursor".equals(parameter.getName())));
    }

    /** Whether its answer has no end, and so can be neither kept nor compared. */
    boolean isStream() {
        return operation.getResponses().getAPIResponses().values().stream()
                .anyMatch(answer -> answer.getContent() != null
                        && answer.getContent().getMediaTypes().containsKey("text/event-stream"));
    }

    /** Whether it is for one person who was sent a token: nothing that readers share, and nothing that caches keep. */
    boolean isPersonal() {
        return !isDesk() && path.contains("{token}");
    }

    /** Whether people use it with a browser alone: it answers with pages as well as with JSON. */
    boolean hasPages() {
        return operation.getResponses().getAPIResponses().values().stream()
                .anyMatch(answer -> answer.getContent() != null
                        && answer.getContent().getMediaTypes().containsKey("text/html")
                        && answer.getContent().getMediaTypes().size() > 1);
    }

    /** Whether a request says anything in its body; where it must not, no body is described. */
    boolean hasBody() {
        return operation.getRequestBody() != null && operation.getRequestBody().getContent() != null;
    }

    boolean namesOne() {
        return path.contains("{");
    }

    /** Whether it changes an object that the caller has to have seen. */
    boolean isConditional() {
        return has("If-Match", RequestParameters.IF_MATCH);
    }

    /** Whether it may be sent again without being done again. */
    boolean isIdempotent() {
        return has("Idempotency-Key", RequestParameters.IDEMPOTENCY_KEY);
    }

    /** Whether it shows what readers do not have yet to who has a token for that. */
    public boolean isPreviewable() {
        return has("Preview-Token", RequestParameters.PREVIEW_TOKEN);
    }

    /** Whether what stands at this address can be changed, and so has a version. */
    boolean isVersioned() {
        return item.getOperations().entrySet().stream()
                .anyMatch(other -> new Endpoint(path, item, other.getKey(), other.getValue()).isConditional());
    }

    private boolean has(String name, String component) {
        return operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(parameter -> name.equals(parameter.getName())
                                || RequestParameters.refTo(component).equals(parameter.getRef()));
    }

    private static void collect(@Nullable Content content, List<Schema> schemas) {
        if (content != null) {
            content.getMediaTypes().values().forEach(type -> {
                if (type.getSchema() != null) {
                    schemas.add(type.getSchema());
                }
            });
        }
    }
}
