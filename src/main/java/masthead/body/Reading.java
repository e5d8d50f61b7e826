package masthead.body;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;

/** How much there is to read. */
public final class Reading {

    /** How many words people are taken to read in a minute, in any language. */
    public static final int WORDS_A_MINUTE = 200;

    private Reading() {}

    /**
     * Words as Unicode parts them (UAX 29, with ICU's dictionaries for scripts that write no spaces). A word has a letter or a
     * digit of any script; what stands between words is none.
     */
    public static int words(String text) {
        BreakIterator words = BreakIterator.getWordInstance(ULocale.ROOT);
        words.setText(text);
        int count = 0;
        int start = words.first();
        for (int end = words.next(); end != BreakIterator.DONE; end = words.next()) {
            if (text.substring(start, end).codePoints().anyMatch(Character::isLetterOrDigit)) {
                count++;
            }
            start = end;
        }
        return count;
    }

    /** Rounded up, and at least one. */
    public static int minutes(int words) {
        return Math.max(1, Math.ceilDiv(words, WORDS_A_MINUTE));
    }
}
