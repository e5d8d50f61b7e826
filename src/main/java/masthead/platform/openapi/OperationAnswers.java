package masthead.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Gives each operation every status that it can answer with, and each success its headers. What an operation declares itself
 * stays; the answers that many share stand in openapi.yaml.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = FilterOrder.OPERATION_ANSWERS)
public final class OperationAnswers implements OASFilter {

    /** With these a body is waited for, whether anything is to be said in it or not. */
    private static final Set<HttpMethod> TAKES_BYTES = EnumSet.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH);

    @Override
    public void filterOpenAPI(OpenAPI document) {
        for (Endpoint endpoint : Endpoint.all(document)) {
            Map<String, APIResponse> answers =
                    new TreeMap<>(endpoint.operation().getResponses().getAPIResponses());
            answers.forEach((status, answer) -> succeed(document, endpoint, status, answer));
            shared(endpoint)
                    .forEach((status, component) -> answers.putIfAbsent(
                            status, OASFactory.createAPIResponse().ref("#/components/responses/" + component)));
            endpoint.operation().getResponses().setAPIResponses(answers);
        }
    }

    private static void succeed(OpenAPI document, Endpoint endpoint, String status, APIResponse answer) {
        if (!status.startsWith("2")) {
            return;
        }
        answer.setDescription(
                switch (status) {
                    case "201" -> "It was created.";
                    case "202" ->
                        endpoint.isDesk()
                                ? "It was taken, and is worked on: the address in `Location` tells how far it has come."
                                : "It was taken.";
                    case "204" -> "It was done.";
                    default ->
                        endpoint.isStream()
                                ? "A stream that does not end."
                                : endpoint.isPaged() ? "A page of the list." : "It, as it is now.";
                });
        Map<String, Header> headers = new LinkedHashMap<>();
        if (hasETag(document, endpoint, answer)) {
            headers.put("ETag", header("ETag"));
        }
        boolean mayBeNew = endpoint.operation().getResponses().hasAPIResponse("201");
        if (mayBeNew || (status.equals("202") && endpoint.isDesk())) {
            headers.put("Location", header("Location"));
        }
        if (endpoint.isPaged()) {
            headers.put("Link", header("Link"));
        }
        headers.put("Cache-Control", header("CacheControl"));
        headers.put("Content-Commit", header("ContentCommit"));
        if (!endpoint.isDesk() && !TAKES_BYTES.contains(endpoint.method()) && !endpoint.isPersonal()) {
            headers.put("Vary", header("Vary"));
        }
        if (endpoint.isIdempotent()) {
            headers.put("Idempotency-Replayed", header("IdempotencyReplayed"));
        }
        if (endpoint.isStream()) {
            headers.put("X-Accel-Buffering", header("AccelBuffering"));
        }
        answer.setHeaders(headers);
    }

    private static boolean hasETag(OpenAPI document, Endpoint endpoint, APIResponse answer) {
        if (!endpoint.isDesk()) {
            return endpoint.isRead() && !endpoint.isStream();
        }
        return switch (endpoint.method()) {
            case GET -> endpoint.isVersioned();
            case DELETE -> false;
            default -> hasVersion(document, answer);
        };
    }

    private static boolean hasVersion(OpenAPI document, APIResponse answer) {
        return answer.getContent() != null
                && answer.getContent().getMediaTypes().values().stream()
                        .map(type -> document.getComponents().getSchemas().get(SchemaNames.in(type.getSchema())))
                        .anyMatch(schema -> schema != null
                                && schema.getProperties() != null
                                && schema.getProperties().containsKey("version"));
    }

    /** The components that tell of redirects and problems, by status. */
    private static Map<String, String> shared(Endpoint endpoint) {
        Map<String, String> shared = new LinkedHashMap<>();
        if (endpoint.isRead() && !endpoint.isStream()) {
            shared.put("304", "NotModified");
            shared.put("412", "CommitUnknown");
            if (endpoint.path().contains("/by-slug/")) {
                shared.put("301", "Moved");
            }
        }
        shared.put("400", "MalformedRequest");
        if (endpoint.isDesk() || endpoint.isRead()) {
            shared.put("401", "Unauthorized");
        }
        if (endpoint.isDesk()
                || endpoint.isRead()
                || endpoint.operation().getResponses().hasAPIResponse("401")) {
            shared.put("403", "Forbidden");
        }
        if (endpoint.namesOne()) {
            shared.put("404", "NotFound");
        }
        shared.put("406", "NotAcceptable");
        if (endpoint.isConditional()) {
            shared.put("409", "Conflict");
            shared.put("412", "PreconditionFailed");
            shared.put("428", "PreconditionRequired");
        }
        if (TAKES_BYTES.contains(endpoint.method())) {
            shared.put("408", "RequestTimeout");
            shared.put("413", "ContentTooLarge");
        }
        if (endpoint.hasBody()) {
            shared.put("415", "UnsupportedMediaType");
        }
        if (endpoint.isIdempotent()) {
            shared.put("422", "NotValidOrKeyReused");
        } else if (endpoint.hasBody() || endpoint.isPaged()) {
            shared.put("422", "ValidationFailed");
        }
        shared.put("414", "UriTooLong");
        shared.put("429", "TooManyRequests");
        shared.put("431", "HeadersTooLarge");
        shared.put("500", "InternalError");
        shared.put("503", "Unavailable");
        return shared;
    }

    private static Header header(String component) {
        return OASFactory.createHeader().ref("#/components/headers/" + component);
    }
}
