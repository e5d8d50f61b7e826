package masthead.platform.text;

import com.ibm.icu.text.Transliterator;
import java.io.Reader;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/** Evens out what people write now this way, now that: apostrophes, stress marks, and the accents of Latin letters. */
final class Folding {

    private static final String APOSTROPHES = "\u2018\u2019\u02BC`\u00B4\u2032\uFF07";
    private static final String INVISIBLE = "\u0301\u00AD";

    private static final NormalizeCharMap SIGNS = map(false);
    private static final NormalizeCharMap SIGNS_AND_LETTERS = map(true);

    private static final Transliterator LATIN =
            Transliterator.getInstance("Any-Latin; NFD; [:Nonspacing Mark:] Remove; Latin-ASCII");
    private static final Pattern APOSTROPHE = Pattern.compile("'");
    private static final Pattern NO_WORD = Pattern.compile("[^a-z0-9]+");

    private Folding() {}

    /** The analyzer with words told apart by accents where the language itself does. */
    static Analyzer withAccents(Analyzer language) {
        return new Folded(language, SIGNS);
    }

    /** The analyzer for a text whose accents are taken off first, as who types without them would have it. */
    static Analyzer withoutAccents(Analyzer language) {
        return new Folded(language, SIGNS_AND_LETTERS);
    }

    static boolean hasAccents(String text) {
        return text.chars().anyMatch(character -> character > 0x7f && isFoldedLetter((char) character));
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

    private static NormalizeCharMap map(boolean letters) {
        NormalizeCharMap.Builder map = new NormalizeCharMap.Builder();
        APOSTROPHES.chars().forEach(sign -> map.add(Character.toString(sign), "'"));
        INVISIBLE.chars().forEach(sign -> map.add(Character.toString(sign), ""));
        if (letters) {
            for (char letter = 0x80; letter < Character.MAX_VALUE; letter++) {
                if (isFoldedLetter(letter)) {
                    map.add(Character.toString(letter), folded(letter));
                }
            }
        }
        return map.build();
    }

    private static boolean isFoldedLetter(char letter) {
        return Character.isLetter(letter)
                && Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN
                && folded(letter).charAt(0) != letter;
    }

    private static String folded(char letter) {
        char[] folded = new char[4];
        int length = ASCIIFoldingFilter.foldToASCII(new char[] {letter}, 0, folded, 0, 1);
        return new String(folded, 0, length);
    }

    /** Before and after a language's own analysis. Nothing is kept for the next text: threads are many and come and go. */
    private static final class Folded extends AnalyzerWrapper {

        private final Analyzer language;
        private final NormalizeCharMap map;

        Folded(Analyzer language, NormalizeCharMap map) {
            super(new AnewEachTime());
            this.language = language;
            this.map = map;
        }

        @Override
        protected Analyzer getWrappedAnalyzer(String field) {
            return language;
        }

        @Override
        protected Reader wrapReader(String field, Reader reader) {
            return new MappingCharFilter(map, reader);
        }

        @Override
        protected TokenStreamComponents wrapComponents(String field, TokenStreamComponents components) {
            return new TokenStreamComponents(
                    components.getSource(), new ASCIIFoldingFilter(new LowerCaseFilter(components.getTokenStream())));
        }
    }

    private static final class AnewEachTime extends Analyzer.ReuseStrategy {

        @Override
        @SuppressWarnings("NullAway") // Null is Lucene's word for "make them anew".
        public Analyzer.TokenStreamComponents getReusableComponents(Analyzer analyzer, String field) {
            return null;
        }

        @Override
        public void setReusableComponents(Analyzer analyzer, String field, Analyzer.TokenStreamComponents components) {}
    }
}
