package masthead.platform.problem;

import java.net.URI;
import masthead.platform.text.Word;

/**
 * The kinds of problem that the service answers with. The {@linkplain #code() code} is stable: clients may switch on it.
 */
public enum ProblemType {
    MALFORMED_REQUEST(400, "The request cannot be read"),
    UNAUTHORIZED(401, "A valid key is needed"),
    PREVIEW_TOKEN_INVALID(401, "A valid preview token is needed"),
    FORBIDDEN(403, "The caller may not do this"),
    NOT_FOUND(404, "There is nothing here"),
    METHOD_NOT_ALLOWED(405, "This method is not allowed here"),
    NOT_ACCEPTABLE(406, "There is no such representation"),
    REQUEST_TIMEOUT(408, "The request did not arrive in time"),
    ILLEGAL_TRANSITION(409, "This cannot be done in the present state"),
    IN_USE(409, "Others use it"),
    SECRET_SHOWN_ONCE(409, "A secret is shown once"),
    GONE(410, "It was withdrawn"),
    COPY_OUTDATED(410, "The copy must begin anew"),
    PRECONDITION_FAILED(412, "Somebody has saved in the meantime"),
    COMMIT_UNKNOWN(412, "That commit has not happened"),
    CONTENT_TOO_LARGE(413, "The request is too large"),
    URI_TOO_LONG(414, "The address is too long"),
    UNSUPPORTED_MEDIA_TYPE(415, "This media type is not read here"),
    VALIDATION_FAILED(422, "The request is not valid"),
    IDEMPOTENCY_KEY_REUSED(422, "The idempotency key was used for another request"),
    PRECONDITION_REQUIRED(428, "Say which version you are changing"),
    TOO_MANY_REQUESTS(429, "Too many requests"),
    HEADERS_TOO_LARGE(431, "The headers are too large"),
    INTERNAL_ERROR(500, "The service failed"),
    UNAVAILABLE(503, "The service is busy; try again");

    private final int status;
    private final String title;

    ProblemType(int status, String title) {
        this.status = status;
        this.title = title;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    public String code() {
        return Word.of(this);
    }

    /** The problem's identity as RFC 9457 wants it: a URI that is compared, not fetched. */
    public URI uri() {
        return URI.create("urn:masthead:problem:" + code());
    }

    /** The type that best says what a bare HTTP status means. */
    public static ProblemType of(int status) {
        for (ProblemType type : values()) {
            if (type.status == status && type != ILLEGAL_TRANSITION) {
                return type;
            }
        }
        return status >= 500 ? INTERNAL_ERROR : MALFORMED_REQUEST;
    }
}
