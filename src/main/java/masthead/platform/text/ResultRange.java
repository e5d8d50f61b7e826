package masthead.platform.text;

import java.util.UUID;
import masthead.platform.paging.Cursor;
import masthead.platform.paging.PageRequest;
import masthead.platform.problem.Problem.Fault;
import masthead.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Which part of what a search finds is wanted. A page begins behind the result that the one before ended with, by score and id,
 * so what comes in before it meanwhile moves nothing.
 *
 * @param shown how many the pages before have shown
 * @param size how many this page shows at most
 * @param last the last one that was shown; null on the first page
 */
public record ResultRange(int shown, int size, @Nullable Last last) {

    /** What its cursors are bound to. */
    public static final String LIST = "search";

    /** How many results a search has at most, on all pages together. */
    public static final int MOST = 200;

    /** A result by which pages are divided. */
    public record Last(double score, UUID id) {}

    /** @throws ProblemException 400 for a cursor that no search gave out, 422 for a size out of bounds */
    public static ResultRange of(PageRequest request) {
        int size = request.size();
        Cursor after = request.after(LIST);
        if (after == null) {
            return new ResultRange(0, size, null);
        }
        String[] parts = after.sort().split(" ", -1);
        try {
            int shown = Integer.parseInt(parts[0]);
            if (parts.length == 2 && shown > 0) {
                Last last = new Last(Double.parseDouble(parts[1]), after.id());
                return new ResultRange(shown, Math.clamp(MOST - shown, 0, size), last);
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw ProblemException.malformed(Fault.ofParameter("cursor", "malformed", "belongs to another list"));
    }

    /** Whether there may be a page behind this one. */
    public boolean mayContinue() {
        return shown + size < MOST;
    }

    /** Where the next page begins. */
    public Cursor next(double score, UUID id) {
        return new Cursor(shown + size + " " + score, id);
    }
}
