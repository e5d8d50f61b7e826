package masthead.publication;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Stream;
import masthead.access.Caller;
import masthead.access.Opened;
import masthead.access.Scope;
import masthead.platform.http.ETags;
import masthead.platform.http.LanguageTag;
import masthead.platform.http.Languages;
import masthead.platform.problem.Problem;
import masthead.platform.problem.Problem.Fault;
import masthead.platform.problem.ProblemException;
import masthead.platform.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/** What a reader's request says beside its address, and how it is answered. */
@RequestScoped
class ReaderRequest {

    private static final String ROOT = "/v1/";
    private static final String BY_SLUG = "/by-slug/";
    private static final String LANGUAGE = "language";
    private static final String AT_LEAST = "If-Commit-At-Least";

    private static final String CHOSEN_BY = HttpHeaders.ACCEPT + ", " + HttpHeaders.ACCEPT_ENCODING;
    private static final String PRIVATE = "private, no-store";
    /** How long caches may keep, in seconds, what tells of an address: an editor's mistake must not be kept for ever. */
    private static final int MINUTES = 300;

    private final UriInfo uri;
    private final HttpHeaders headers;
    private final DeliverySettings settings;
    private final RememberedAnswers remembered;
    private final ContentClock clock;
    private final CurrentIdentityAssociation caller;

    ReaderRequest(
            UriInfo uri,
            HttpHeaders headers,
            DeliverySettings settings,
            RememberedAnswers remembered,
            ContentClock clock,
            CurrentIdentityAssociation caller) {
        this.uri = uri;
        this.headers = headers;
        this.settings = settings;
        this.remembered = remembered;
        this.clock = clock;
        this.caller = caller;
    }

    UriInfo uri() {
        return uri;
    }

    /**
     * The language that is asked for, in its canonical form; empty if none is.
     *
     * @throws ProblemException 400 when it is no language
     */
    String language() {
        String asked = uri.getQueryParameters().getFirst(LANGUAGE);
        if (asked == null) {
            return "";
        }
        String language = Languages.canonical(asked);
        if (language == null) {
            throw ProblemException.malformed(Fault.ofParameter(LANGUAGE, "wrong-type", LanguageTag.WANTED));
        }
        return language;
    }

    /** An answer given a moment ago that is still true and new enough. */
    @Nullable Response remembered() {
        if (!isPublic()) {
            return null;
        }
        ContentCoding coding = coding();
        Answer packed = coding == ContentCoding.IDENTITY ? null : remembered.get(address(coding));
        Answer answer = packed == null ? remembered.get(address()) : packed;
        return answer == null
                        || (answer.isPacked() && answer.coding() != coding)
                        || !accepts(answer.type())
                        || answer.commit() < wantedCommit()
                ? null
                : response(answer, cacheControl(usual()));
    }

    /** @throws ProblemException 412 when the reading is older than the reader wants */
    Documents.Reading check(Documents.Reading reading) {
        check(reading.commit());
        return reading;
    }

    /** @throws ProblemException 412 when this commit is older than the reader wants */
    void check(long commit) {
        clock.saw(commit);
        if (commit < wantedCommit()) {
            throw new ProblemException(Problem.of(
                            ProblemType.COMMIT_UNKNOWN,
                            "The newest commit is %d. Was the number taken from another installation?"
                                    .formatted(commit))
                    .errors(List.of(Fault.ofHeader(AT_LEAST, "out-of-range", "is newer than any commit"))));
        }
    }

    Response respond(Answer answer) {
        if (isPublic()) {
            remembered.put(address(answer.coding()), answer);
        }
        return response(answer, cacheControl(usual()));
    }

    /** Written while it is read, hence not remembered. */
    Response respond(String etag, long commit, ContentCoding coding, StreamingOutput content, String type) {
        String known = headers.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        Response.ResponseBuilder answer =
                known != null && ETags.matches(known, etag) ? Response.notModified() : Response.ok(content, type);
        if (coding != ContentCoding.IDENTITY) {
            answer.header(HttpHeaders.CONTENT_ENCODING, coding.token());
        }
        return vary(answer)
                .header(HttpHeaders.VARY, CHOSEN_BY)
                .header(HttpHeaders.ETAG, etag)
                .header(HttpHeaders.CACHE_CONTROL, cacheControl(usual()))
                .header(Answer.COMMIT, commit)
                .build();
    }

    /** Not remembered, for it may change without a commit. */
    Response respondForMinutes(Answer answer) {
        return response(answer, cacheControl(forMinutes()));
    }

    /** Not remembered, for it changes without a commit. */
    Response respondForSeconds(byte[] json) {
        long commit = clock.known();
        check(commit);
        return respondForSeconds(Answer.of(commit, json, null));
    }

    /** Not remembered, for it changes without a commit. */
    Response respondForSeconds(Answer answer) {
        return response(answer, cacheControl(forSeconds()));
    }

    /** For the one who asked, now: kept nowhere. */
    Response respondOnce(Answer answer) {
        return response(answer, PRIVATE);
    }

    /** For the one who asked by POST: kept nowhere, so nothing to compare it with. */
    Response respondUntagged(Answer answer) {
        return vary(answer.response(null, PRIVATE))
                .header(HttpHeaders.ETAG, null)
                .build();
    }

    /** Kept by caches as usual, but not remembered, for it changes without a commit. */
    Response respondAnew(Answer answer) {
        return response(answer, cacheControl(usual()));
    }

    /**
     * To the present slug, with its language where there is one: another language may have the same slug. What else was asked
     * for is asked for there too.
     */
    Response moved(Documents.Row present, long commit) {
        String asked = uri.getRequestUri().getRawPath();
        // What a client writes before the path, if it sends a whole URL, is no part of it.
        String here = asked.substring(asked.indexOf(ROOT));
        int slug = here.indexOf(BY_SLUG) + BY_SLUG.length();
        int end = here.indexOf('/', slug);
        String there = here.substring(0, slug) + present.slug() + (end < 0 ? "" : here.substring(end));
        StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
        String language = present.language().isEmpty() ? language() : present.language();
        if (!language.isEmpty()) {
            query.add(LANGUAGE + "=" + language);
        }
        String others = uri.getRequestUri().getRawQuery();
        if (others != null) {
            Stream.of(others.split("&", -1))
                    .filter(parameter -> !parameter.startsWith(LANGUAGE + "="))
                    .forEach(query::add);
        }
        return vary(Response.status(Response.Status.MOVED_PERMANENTLY))
                .header(HttpHeaders.LOCATION, there + query)
                .header(HttpHeaders.CACHE_CONTROL, cacheControl(forMinutes()))
                .header(Answer.COMMIT, commit)
                .build();
    }

    /** Goes on only with who may read here. @throws ProblemException or a failure of authentication: 401, 403 */
    void requireReader() {
        if (settings.keyRequired() && !known().hasRole(Scope.CONTENT_READ.toString()) && opened().isNothing()) {
            throw Caller.forbidden(List.of(Scope.CONTENT_READ));
        }
    }

    private SecurityIdentity known() {
        SecurityIdentity identity = caller.getIdentity();
        if (identity.isAnonymous()) {
            throw new UnauthorizedException();
        }
        return identity;
    }

    /**
     * What this reader may read beyond what everybody may.
     *
     * @throws ProblemException or a failure of authentication, 401, when credentials are given that are none; 503 when nobody can
     *     tell now
     */
    Opened opened() {
        return isPublic() ? Opened.NOTHING : Opened.by(known());
    }

    private Response response(Answer answer, String cacheControl) {
        Response.ResponseBuilder given =
                vary(answer.response(headers.getHeaderString(HttpHeaders.IF_NONE_MATCH), cacheControl));
        return (answer.isChosen() ? given.header(HttpHeaders.VARY, CHOSEN_BY) : given).build();
    }

    /** How large answers are packed for this reader. */
    ContentCoding coding() {
        return ContentCoding.of(headers.getHeaderString(HttpHeaders.ACCEPT_ENCODING));
    }

    private String usual() {
        return "public, max-age=%d, stale-while-revalidate=%d"
                .formatted(
                        settings.maxAge().toSeconds(),
                        settings.staleWhileRevalidate().toSeconds());
    }

    private static String forMinutes() {
        return "public, max-age=" + MINUTES;
    }

    private String forSeconds() {
        return "public, max-age=%d".formatted(settings.figuresMaxAge().toSeconds());
    }

    private String cacheControl(String whenPublic) {
        return isPublic() ? whenPublic : PRIVATE;
    }

    /** Caches must not give what came with credentials to others, nor older content to who asks for newer. */
    private Response.ResponseBuilder vary(Response.ResponseBuilder answer) {
        return answer.header(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION + ", " + AT_LEAST);
    }

    /** Whoever wants something else is told so by the resource, remembered or not. */
    private boolean accepts(MediaType type) {
        String accept = headers.getHeaderString(HttpHeaders.ACCEPT);
        return accept == null || accept.contains("*/*") || accept.contains(type.getType() + "/" + type.getSubtype());
    }

    private boolean isPublic() {
        return !hasCredentials() && !settings.keyRequired();
    }

    private boolean hasCredentials() {
        return headers.getHeaderString(HttpHeaders.AUTHORIZATION) != null;
    }

    /** With the host, for some answers tell where they are. */
    private String address() {
        return uri.getRequestUri().toString();
    }

    private String address(ContentCoding coding) {
        return coding == ContentCoding.IDENTITY ? address() : address() + " " + coding;
    }

    private long wantedCommit() {
        String wanted = headers.getHeaderString(AT_LEAST);
        if (wanted == null) {
            return 0;
        }
        if (!wanted.matches("[0-9]{1,18}")) {
            throw ProblemException.malformed(
                    Fault.ofHeader(AT_LEAST, "wrong-type", "must be a commit number, as Content-Commit tells it"));
        }
        return Long.parseLong(wanted);
    }
}
