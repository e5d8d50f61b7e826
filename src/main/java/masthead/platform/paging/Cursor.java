package masthead.platform.paging;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import masthead.platform.problem.Problem.Fault;
import masthead.platform.problem.ProblemException;

/**
 * The last row that a page showed: what the list is sorted by, and its id. The next page begins behind it, whatever was added
 * or removed before it. Opaque to clients.
 */
public record Cursor(String sort, UUID id) {

    private static final String VERSION = "1";

    public static Cursor at(Instant time, UUID id) {
        return new Cursor(Long.toString(time.toEpochMilli()), id);
    }

    public Instant time() {
        try {
            long millis = Long.parseLong(sort);
            if (Math.abs(millis) < 300_000_000_000_000L) {
                return Instant.ofEpochMilli(millis);
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw unknown();
    }

    @Override
    public String toString() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((VERSION + id + sort).getBytes(StandardCharsets.UTF_8));
    }

    static Cursor read(String text) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            if (plain.startsWith(VERSION) && plain.length() >= 37 && plain.indexOf('\0') < 0) {
                return new Cursor(plain.substring(37), UUID.fromString(plain.substring(1, 37)));
            }
        } catch (IllegalArgumentException e) {
            // told below
        }
        throw unknown();
    }

    private static ProblemException unknown() {
        return ProblemException.malformed(Fault.ofParameter(
                "cursor", "malformed", "is none that this service gave out; take it from a page's next link"));
    }
}
