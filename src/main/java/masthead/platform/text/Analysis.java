package masthead.platform.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import masthead.platform.text.Folding.Folded;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * How one language's texts are taken apart into words. A word is known by its lexemes: what is left of it when case, ending and
 * accents are taken off, in as many ways as the language has it. Stored texts and queries go through the same.
 */
public final class Analysis {

    /** Raised whenever the same text, or the same thing, is to give other lexemes; what was stored is then made anew. */
    public static final int VERSION = 2;

    private static final Map<String, Analysis> KNOWN = new ConcurrentHashMap<>();

    private final String key;
    private final Analyzer analyzer;

    private Analysis(String key, Analyzer analyzer) {
        this.key = key;
        this.analyzer = analyzer;
    }

    /**
     * One word of a text.
     *
     * @param position its number among the words; those that say nothing, such as "the", are counted but not given
     * @param start where it begins in the text, in characters of Java
     * @param end where it ends
     * @param lexemes what it is found by, any one of them
     */
    record Word(int position, int start, int end, Set<String> lexemes) {}

    /** The analysis for texts in this language, or a plain one for languages that nothing is known of. */
    public static Analysis of(String languageTag) {
        int subtags = languageTag.indexOf('-');
        String primary = (subtags < 0 ? languageTag : languageTag.substring(0, subtags)).toLowerCase(Locale.ROOT);
        return named(Languages.known().contains(primary) ? primary : Languages.OTHER);
    }

    /** Every analysis there is; for what belongs to no language, such as names. */
    public static Collection<Analysis> all() {
        return Languages.known().stream().sorted().map(Analysis::named).toList();
    }

    private static Analysis named(String key) {
        return KNOWN.computeIfAbsent(key, language -> new Analysis(language, Languages.analyzer(language)));
    }

    /** Composed letters (NFC), which is what analysis and the shown text go by. */
    public static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** Names the analysis where texts are stored: a primary language subtag. */
    public String key() {
        return key;
    }

    /** The words of a text, in order. */
    List<Word> words(String text) {
        Map<Integer, Word> words = new TreeMap<>();
        Folded withAccents = Folding.withAccents(text);
        read(withAccents, words);
        Folded withoutAccents = Folding.withoutAccents(text);
        if (!withoutAccents.text().equals(withAccents.text())) {
            read(withoutAccents, words);
        }
        return List.copyOf(words.values());
    }

    private void read(Folded text, Map<Integer, Word> words) {
        try (TokenStream tokens = analyzer.tokenStream("", text.text())) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = tokens.addAttribute(OffsetAttribute.class);
            PositionIncrementAttribute step = tokens.addAttribute(PositionIncrementAttribute.class);
            int position = -1;
            tokens.reset();
            while (tokens.incrementToken()) {
                position += step.getPositionIncrement();
                if (!term.isEmpty()) {
                    words.computeIfAbsent(
                                    position,
                                    at -> new Word(
                                            at,
                                            text.origin(offset.startOffset()),
                                            text.origin(offset.endOffset()),
                                            new TreeSet<>()))
                            .lexemes()
                            .add(term.toString());
                }
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory can be read", e);
        }
    }
}
