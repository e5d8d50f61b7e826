package masthead.platform.openapi;

import io.quarkus.smallrye.openapi.runtime.OpenApiConstants;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.smallrye.openapi.runtime.io.Format;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import masthead.platform.http.ETags;

/** Gives the document an ETag where it is served: it is large, and who has it needs to be told only that it still holds. */
@ApplicationScoped
class DocumentTags {

    /** Before the document, behind what all answers have. */
    private static final int ORDER = Integer.MIN_VALUE + 100;

    private static final int NOT_MODIFIED = 304;
    private static final Map<String, Format> PLACES =
            Map.of("/openapi.json", Format.JSON, "/openapi.yaml", Format.YAML);

    private final OpenApiDocumentService documents;
    private final Map<Format, String> tags = new ConcurrentHashMap<>();

    DocumentTags(OpenApiDocumentService documents) {
        this.documents = documents;
    }

    void open(@Observes Router router) {
        PLACES.forEach((path, format) -> router.route(path)
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .order(ORDER)
                .handler(exchange -> tag(exchange, format)));
    }

    private void tag(RoutingContext exchange, Format format) {
        String tag = tags.computeIfAbsent(
                format, any -> ETags.ofContent(documents.getDocument(OpenApiConstants.DEFAULT_DOCUMENT_NAME, any)));
        exchange.response().putHeader(HttpHeaders.ETAG, tag).putHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        String known = exchange.request().getHeader(HttpHeaders.IF_NONE_MATCH);
        if (known != null && ETags.matches(known, tag)) {
            exchange.response().setStatusCode(NOT_MODIFIED).end();
        } else {
            exchange.next();
        }
    }
}
