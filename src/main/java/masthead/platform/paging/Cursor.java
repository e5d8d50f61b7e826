package masthead.platform.paging;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import masthead.platform.problem.Problem.Fault;
import masthead.platform.problem.ProblemException;

/**
 * The last row that a page showed: what the list is sorted by, and its id. The next page begins behind it, whatever was added
 * or removed before it. To clients it is an opaque text that only the list that gave it out takes back.
 */
public record Cursor(String sort, UUID id) {

    private static final String VERSION = "2";
    private static final int ID_END = 37;

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

    /** @param list what is listed and in which order; without spaces */
    public String text(String list) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((VERSION + id + list + " " + sort).getBytes(StandardCharsets.UTF_8));
    }

    /** @throws ProblemException 400 when it is none that this list gave out */
    static Cursor read(String text, String list) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            int sort = plain.indexOf(' ') + 1;
            if (plain.startsWith(VERSION) && sort > ID_END && plain.indexOf('\0') < 0) {
                if (!plain.substring(ID_END, sort - 1).equals(list)) {
                    throw ofAnother();
                }
                return new Cursor(plain.substring(sort), UUID.fromString(plain.substring(VERSION.length(), ID_END)));
            }
        } catch (IllegalArgumentException e) {
            // told below
        }
        throw unknown();
    }

    /** What is told of a cursor that another list gave out. */
    public static ProblemException ofAnother() {
        return ProblemException.malformed(Fault.ofParameter("cursor", "malformed", "belongs to another list"));
    }

    private static ProblemException unknown() {
        return ProblemException.malformed(Fault.ofParameter(
                "cursor", "malformed", "is none that this service gave out; take it from a page's next link"));
    }
}
