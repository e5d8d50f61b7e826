package masthead.platform.text;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.jspecify.annotations.Nullable;

/** Evens out what people write now this way, now that: apostrophes, stress marks, and the accents of Latin letters. */
final class Folding {

    private static final String APOSTROPHES = "\u2018\u2019\u02BC`\u00B4\u2032\uFF07";

    /** The stress mark and the soft hyphen. */
    private static final String INVISIBLE = "\u0301\u00AD";

    private static final @Nullable String[] SIGNS = table(false);
    private static final @Nullable String[] SIGNS_AND_LETTERS = table(true);

    private static final Transliterator LATIN =
            Transliterator.getInstance("Any-Latin; NFD; [:Nonspacing Mark:] Remove; Latin-ASCII");
    private static final Pattern APOSTROPHE = Pattern.compile("'");
    private static final Pattern NO_WORD = Pattern.compile("[^a-z0-9]+");

    private Folding() {}

    /**
     * A text that was evened out.
     *
     * @param origins where each character, and the end, was in the text before; null where nothing has moved
     */
    record Folded(String text, int @Nullable [] origins) {

        int origin(int place) {
            return origins == null ? place : origins[place];
        }
    }

    /** With accents, which tell words apart where the language itself does. */
    static Folded withAccents(String text) {
        return fold(text, SIGNS);
    }

    /** Without them, as who types without them would have it. */
    static Folded withoutAccents(String text) {
        return fold(text, SIGNS_AND_LETTERS);
    }

    /**
     * A text in the letters a to z, so that trigrams of any script can be compared: the database's own know only those letters
     * that its locale knows.
     */
    static String toLatin(String text) {
        String latin = LATIN.transliterate(text).toLowerCase(Locale.ROOT);
        return NO_WORD.matcher(APOSTROPHE.matcher(latin).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }

    private static Folded fold(String text, @Nullable String[] table) {
        if (text.chars().allMatch(character -> table[character] == null)) {
            return new Folded(text, null);
        }
        StringBuilder folded = new StringBuilder(text.length() + 16);
        int[] origins = new int[2 * text.length() + 1];
        for (int i = 0; i < text.length(); i++) {
            String other = table[text.charAt(i)];
            String kept = other == null ? text.substring(i, i + 1) : other;
            for (int j = 0; j < kept.length(); j++) {
                origins[folded.length()] = i;
                folded.append(kept.charAt(j));
            }
        }
        origins[folded.length()] = text.length();
        return new Folded(folded.toString(), origins);
    }

    /** What characters are replaced by; null for those that stay. */
    private static @Nullable String[] table(boolean letters) {
        @Nullable String[] table = new @Nullable String[Character.MAX_VALUE + 1];
        APOSTROPHES.chars().forEach(sign -> table[sign] = "'");
        INVISIBLE.chars().forEach(sign -> table[sign] = "");
        for (char letter = 0x80; letters && letter < Character.MAX_VALUE; letter++) {
            if (Character.isLetter(letter) && Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN) {
                String folded = folded(letter);
                if (folded.length() <= 2 && folded.charAt(0) != letter) {
                    table[letter] = folded;
                }
            }
        }
        return table;
    }

    private static String folded(char letter) {
        char[] folded = new char[4];
        int length = ASCIIFoldingFilter.foldToASCII(new char[] {letter}, 0, folded, 0, 1);
        return new String(folded, 0, length);
    }
}
