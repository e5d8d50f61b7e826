package masthead.platform.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** How the desk answers with one object: with its version as the ETag. */
public final class Answers {

    private Answers() {}

    public static Response ok(int version, Object view) {
        return Response.ok(view)
                .header(HttpHeaders.ETAG, ETags.ofVersion(version))
                .build();
    }

    /** @param collection the path under which the object is now found by its id */
    public static Response created(String collection, UUID id, int version, Object view) {
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, collection + "/" + id)
                .header(HttpHeaders.ETAG, ETags.ofVersion(version))
                .entity(view)
                .build();
    }
}
