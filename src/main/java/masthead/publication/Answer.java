package masthead.publication;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import masthead.platform.http.ETags;
import masthead.platform.paging.Page;
import org.jspecify.annotations.Nullable;

/** The bytes that readers get at one address, true as of one commit. */
record Answer(
        long commit,
        byte[] content,
        MediaType type,
        String etag,
        @Nullable String next) {

    static final String COMMIT = "Content-Commit";

    static Answer of(long commit, byte[] json, @Nullable String next) {
        return new Answer(commit, json, MediaType.APPLICATION_JSON_TYPE, ETags.ofContent(json), next);
    }

    static Answer inForm(long commit, byte[] content, MediaType type) {
        return new Answer(commit, content, type, ETags.ofContent(content), null);
    }

    Answer as(String mediaType) {
        return new Answer(commit, content, MediaType.valueOf(mediaType), etag, next);
    }

    /** 200, or 304 to who has it already. */
    Response.ResponseBuilder response(@Nullable String ifNoneMatch, String cacheControl) {
        Response.ResponseBuilder answer = ifNoneMatch != null && ETags.matches(ifNoneMatch, etag)
                ? Response.notModified()
                : Response.ok(content, type);
        if (next != null) {
            answer.header("Link", Page.link(next));
        }
        return answer.header(HttpHeaders.ETAG, etag)
                .header(HttpHeaders.CACHE_CONTROL, cacheControl)
                .header(COMMIT, commit);
    }
}
