package masthead.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The body of every answer that is not a success. */
@Schema(
        name = "Problem",
        description = "What went wrong, as RFC 9457 tells it. Members that do not apply are left out. "
                + "Switch on `code`, show `detail`.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        @Schema(
                required = true,
                description = "Identifies the kind of problem; to be compared, not fetched.",
                examples = "urn:masthead:problem:validation-failed")
        URI type,

        @Schema(
                required = true,
                description = "The kind of problem in words; the same for each problem of one kind.",
                examples = "The request is not valid")
        String title,

        @Schema(required = true, minimum = "400", maximum = "599", description = "The HTTP status.", examples = "422")
        int status,

        @Schema(
                required = true,
                description = "The kind of problem, stable. New codes may be added.",
                examples = "validation-failed")
        String code,

        @Schema(
                required = true,
                description = "What went wrong this time, and what to do about it.",
                examples = "One field is not valid.")
        String detail,

        @Schema(description = "Each single fault, all at once.") @Nullable List<Fault> errors,

        @Schema(description = "With `precondition-failed`: what the desk has now.") @Nullable Current current,

        @Schema(description = "With `illegal-transition`: the transitions that would make sense now.") @Nullable List<String> allowed,

        @Schema(
                description = "With `in-use`: how many of each type use it.",
                additionalProperties = Long.class,
                examples = "{\"articles\": 3}")
        @Nullable Map<String, Long> uses,

        @Schema(
                description = "With `forbidden`: any of these scopes would allow it.",
                examples = "[\"articles:publish\"]")
        @Nullable List<String> wantedScopes,

        @Schema(
                description =
                        "With `copy-outdated`: `apply-differences` if what the copy holds is of use (apply a new snapshot over "
                                + "it, then drop what did not come), `discard` if it is not. New values may be added.",
                examples = "apply-differences")
        @Nullable String recovery,

        @Schema(
                format = "uri-reference",
                description = "With `copy-outdated`: where a new snapshot of the same scope begins.",
                examples = "/v1/sync?types=article,site&limit=200")
        @Nullable String restart) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** One fault in a request. Exactly one of pointer, parameter and header says where. */
    @Schema(
            name = "Fault",
            description = "One fault in a request. Exactly one of pointer, parameter and header says where.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Fault(
            @Schema(description = "Where in the body: a JSON pointer (RFC 6901).", examples = "/headline") @Nullable String pointer,

            @Schema(description = "The query or path parameter.", examples = "limit") @Nullable String parameter,

            @Schema(description = "The header.", examples = "If-Match") @Nullable String header,

            @Schema(
                    required = true,
                    description = "The kind of fault, stable. New codes may be added.",
                    examples = "required")
            String code,

            @Schema(required = true, description = "The fault in words.", examples = "must not be empty")
            String detail) {

        public static Fault at(String pointer, String code, String detail) {
            return new Fault(pointer, null, null, code, detail);
        }

        public static Fault ofParameter(String parameter, String code, String detail) {
            return new Fault(null, parameter, null, code, detail);
        }

        public static Fault ofHeader(String header, String code, String detail) {
            return new Fault(null, null, header, code, detail);
        }
    }

    /** The version that a stale request did not know of. */
    @Schema(name = "CurrentVersion", description = "The version that a stale request did not know of.")
    public record Current(
            @Schema(required = true, description = "Send this as `If-Match` once you have looked.", examples = "\"8\"")
            String etag,

            @Schema(required = true, description = "When it was saved.")
            Instant savedAt,

            @Schema(required = true, description = "Who saved it.", examples = "admin")
            String savedBy) {}

    /** What is wanted of who comes without credentials, or with some that are none (RFC 6750, section 3). */
    public static final String CHALLENGE = "Bearer realm=\"desk\"";

    public Problem {
        errors = errors == null ? null : List.copyOf(errors);
        allowed = allowed == null ? null : List.copyOf(allowed);
        uses = uses == null ? null : Map.copyOf(uses);
        wantedScopes = wantedScopes == null ? null : List.copyOf(wantedScopes);
    }

    public static Problem of(ProblemType type, String detail) {
        return new Problem(
                type.uri(), type.title(), type.status(), type.code(), detail, null, null, null, null, null, null, null);
    }

    public Problem errors(List<Fault> errors) {
        return new Problem(
                type, title, status, code, detail, errors, current, allowed, uses, wantedScopes, recovery, restart);
    }

    public Problem current(Current current) {
        return new Problem(
                type, title, status, code, detail, errors, current, allowed, uses, wantedScopes, recovery, restart);
    }

    public Problem allowed(List<String> allowed) {
        return new Problem(
                type, title, status, code, detail, errors, current, allowed, uses, wantedScopes, recovery, restart);
    }

    public Problem uses(Map<String, Long> uses) {
        return new Problem(
                type, title, status, code, detail, errors, current, allowed, uses, wantedScopes, recovery, restart);
    }

    public Problem wantedScopes(List<String> wantedScopes) {
        return new Problem(
                type, title, status, code, detail, errors, current, allowed, uses, wantedScopes, recovery, restart);
    }

    /** @param restart where a copy begins anew, and what it does with what it has */
    public Problem recovery(String recovery, String restart) {
        return new Problem(
                type, title, status, code, detail, errors, current, allowed, uses, wantedScopes, recovery, restart);
    }

    /** The answer, never to be stored by a cache; with 401 it says what is wanted (RFC 9110, section 15.5.2). */
    public Response.ResponseBuilder response() {
        Response.ResponseBuilder answer = Response.status(status)
                .type(MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(this);
        if (status == ProblemType.UNAUTHORIZED.status()) {
            boolean isPreview = code.equals(ProblemType.PREVIEW_TOKEN_INVALID.code());
            answer.header(HttpHeaders.WWW_AUTHENTICATE, isPreview ? "Preview-Token realm=\"drafts\"" : CHALLENGE);
        }
        if (status == ProblemType.UNAVAILABLE.status()) {
            answer.header(HttpHeaders.RETRY_AFTER, ProblemMappers.RETRY_AFTER);
        }
        if (status == ProblemType.FORBIDDEN.status()) {
            // RFC 6750, section 3.1.
            answer.header(
                    HttpHeaders.WWW_AUTHENTICATE,
                    "Bearer realm=\"desk\", error=\"insufficient_scope\""
                            + (wantedScopes == null ? "" : ", scope=\"%s\"".formatted(String.join(" ", wantedScopes))));
        }
        return answer;
    }
}
