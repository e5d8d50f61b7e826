package masthead.publication;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import masthead.platform.http.ETags;
import masthead.platform.paging.Page;
import org.jspecify.annotations.Nullable;

/**
 * The bytes that readers get at one address, true as of one commit.
 *
 * @param coding how they are packed
 * @param isPacked whether others get them packed in another way
 * @param isChosen whether the address answers in several forms
 */
record Answer(
        long commit,
        byte[] content,
        MediaType type,
        String etag,
        @Nullable String next,
        ContentCoding coding,
        boolean isPacked,
        boolean isChosen) {

    static final String COMMIT = "Content-Commit";
    /** What fits in one packet is not worth it. */
    private static final int SHORT = 1200;

    private Answer(long commit, byte[] content, MediaType type, String etag, @Nullable String next) {
        this(commit, content, type, etag, next, ContentCoding.IDENTITY, false, false);
    }

    static Answer of(long commit, byte[] json, @Nullable String next) {
        return new Answer(commit, json, MediaType.APPLICATION_JSON_TYPE, ETags.ofContent(json), next);
    }

    static Answer inForm(long commit, byte[] content, MediaType type) {
        return new Answer(commit, content, type, ETags.ofContent(content), null);
    }

    /** A tag of its own for each coding: they are other bytes. */
    static Answer packed(long commit, byte[] content, MediaType type, ContentCoding wanted) {
        ContentCoding coding = content.length < SHORT ? ContentCoding.IDENTITY : wanted;
        byte[] packed = coding.pack(content);
        return new Answer(commit, packed, type, ETags.ofContent(packed), null, coding, content.length >= SHORT, true);
    }

    Answer as(String mediaType) {
        return new Answer(commit, content, MediaType.valueOf(mediaType), etag, next);
    }

    /** 200, or 304 to who has it already. */
    Response.ResponseBuilder response(@Nullable String ifNoneMatch, String cacheControl) {
        boolean isKnown = ifNoneMatch != null && ETags.matches(ifNoneMatch, etag);
        Response.ResponseBuilder answer = isKnown ? Response.notModified() : Response.ok(content, type);
        if (coding != ContentCoding.IDENTITY) {
            answer.header(HttpHeaders.CONTENT_ENCODING, coding.token());
        }
        if (next != null && !isKnown) {
            answer.header("Link", Page.link(next));
        }
        return answer.header(HttpHeaders.ETAG, etag)
                .header(HttpHeaders.CACHE_CONTROL, cacheControl)
                .header(COMMIT, commit);
    }
}
