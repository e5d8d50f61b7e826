package masthead.body;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.regex.Pattern;

/** How a text begins. */
public final class Excerpt {

    /** In Unicode characters (code points), the ellipsis among them. */
    public static final int LONGEST = 300;

    private static final String ELLIPSIS = "…";

    /** What must not stand before an ellipsis: space, an opening bracket or quote, a comma, a colon, a dash. */
    private static final Pattern DANGLING = Pattern.compile("[\\s\\p{Ps}\\p{Pi}\\p{Pd},;:]+$");

    private Excerpt() {}

    /**
     * The whole text if it is short, in one line; else as many whole words as fit, and an ellipsis. A word that is too long alone
     * is cut between what people see as characters.
     */
    public static String of(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        if (line.codePointCount(0, line.length()) <= LONGEST) {
            return line;
        }
        int limit = line.offsetByCodePoints(0, LONGEST - 1);
        String cut = cut(BreakIterator.getWordInstance(ULocale.ROOT), line, limit);
        return (cut.isEmpty() ? cut(BreakIterator.getCharacterInstance(ULocale.ROOT), line, limit) : cut) + ELLIPSIS;
    }

    private static String cut(BreakIterator boundaries, String line, int limit) {
        boundaries.setText(line);
        int end = boundaries.isBoundary(limit) ? limit : boundaries.preceding(limit);
        return DANGLING.matcher(line.substring(0, end)).replaceFirst("");
    }
}
