package masthead.platform.http;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import masthead.platform.problem.Problem;
import masthead.platform.problem.Problem.Current;
import masthead.platform.problem.Problem.Fault;
import masthead.platform.problem.ProblemException;
import masthead.platform.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/** The header by which a writer says which version it saw (RFC 9110, section 13.1.1). */
public record IfMatch(List<String> tags) {

    private static final String ANY = "*";
    private static final Pattern TAG = Pattern.compile("\\s*((?:W/)?\"[\\x21\\x23-\\x7e\\x80-\\xff]*\")\\s*(?:,|$)");

    /** Called by JAX-RS for the header. */
    public static IfMatch fromString(String header) {
        if (header.strip().equals(ANY)) {
            return new IfMatch(List.of(ANY));
        }
        List<String> tags = new ArrayList<>();
        Matcher tag = TAG.matcher(header);
        int end = 0;
        while (end < header.length() && tag.find(end) && tag.start() == end) {
            tags.add(tag.group(1));
            end = tag.end();
        }
        if (end < header.length() || tags.isEmpty()) {
            throw ProblemException.malformed(
                    Fault.ofHeader("If-Match", "malformed", "must be an ETag in double quotes, as a read answered it"));
        }
        return new IfMatch(tags);
    }

    /**
     * Goes on only if the writer saw the current version. Weak tags never match, as the RFC has it.
     *
     * @throws ProblemException 428 without the header, 412 with a stale one
     */
    public static void check(@Nullable IfMatch ifMatch, Current current) {
        if (ifMatch == null) {
            throw new ProblemException(Problem.of(
                            ProblemType.PRECONDITION_REQUIRED,
                            "Send the ETag that you read as If-Match, so that nobody's work is lost.")
                    .errors(List.of(Fault.ofHeader("If-Match", "required", "must be sent"))));
        }
        if (!ifMatch.tags.contains(ANY) && !ifMatch.tags.contains(current.etag())) {
            throw new ProblemException(Problem.of(
                            ProblemType.PRECONDITION_FAILED,
                            "%s saved another version. Nothing was changed: read it again, merge, and send its ETag."
                                    .formatted(current.savedBy()))
                    .current(current));
        }
    }
}
