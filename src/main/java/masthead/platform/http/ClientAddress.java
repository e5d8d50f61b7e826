package masthead.platform.http;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;

/** Where a request comes from. */
@ApplicationScoped
public class ClientAddress {

    /** An IP address. */
    public String of(HttpServerRequest request) {
        return request.remoteAddress() == null ? "" : request.remoteAddress().hostAddress();
    }
}
