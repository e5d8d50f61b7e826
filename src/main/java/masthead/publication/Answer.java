package masthead.publication;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import masthead.platform.http.ETags;
import masthead.platform.paging.Page;
import org.jspecify.annotations.Nullable;

/** The bytes that readers get at one address, true as of one commit. */
record Answer(
        long commit, byte[] json, String etag, @Nullable String next) {

    static final String COMMIT = "Content-Commit";

    static Answer of(long commit, byte[] json, @Nullable String next) {
        return new Answer(commit, json, ETags.ofContent(json), next);
    }

    /** 200, or 304 to who has it already. */
    Response.ResponseBuilder response(@Nullable String ifNoneMatch, String cacheControl, String mediaType) {
        Response.ResponseBuilder answer = ifNoneMatch != null && ETags.matches(ifNoneMatch, etag)
                ? Response.notModified()
                : Response.ok(json, mediaType);
        if (next != null) {
            answer.header("Link", Page.link(next));
        }
        return answer.header(HttpHeaders.ETAG, etag)
                .header(HttpHeaders.CACHE_CONTROL, cacheControl)
                .header(COMMIT, commit);
    }
}
