package masthead.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Tells with each answer, problems too, of the headers that any answer has. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = FilterOrder.COMMON_HEADERS)
public final class CommonHeaders implements OASFilter {

    private static final Map<String, String> COMPONENTS = new LinkedHashMap<>();

    static {
        COMPONENTS.put("Content-Commit", "CommitIfKnown");
        COMPONENTS.put("X-Request-Id", "RequestId");
        COMPONENTS.put("RateLimit", "RateLimit");
        COMPONENTS.put("RateLimit-Policy", "RateLimitPolicy");
        COMPONENTS.put("Access-Control-Allow-Origin", "AllowOrigin");
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents().getResponses() != null) {
            document.getComponents().getResponses().values().forEach(CommonHeaders::complete);
        }
        for (Endpoint endpoint : Endpoint.all(document)) {
            endpoint.operation().getResponses().getAPIResponses().values().forEach(CommonHeaders::complete);
        }
    }

    private static void complete(APIResponse answer) {
        if (answer.getRef() == null) {
            Map<String, Header> headers =
                    answer.getHeaders() == null ? new LinkedHashMap<>() : new LinkedHashMap<>(answer.getHeaders());
            COMPONENTS.forEach((name, component) ->
                    headers.putIfAbsent(name, OASFactory.createHeader().ref("#/components/headers/" + component)));
            answer.setHeaders(headers);
        }
    }
}
