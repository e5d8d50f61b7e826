package masthead.platform.text;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words of a document with their places and weights, as PostgreSQL writes a {@code tsvector}. */
public final class WordVector {

    /** How much a word counts, by where it stands. */
    public enum Weight {
        A,
        B,
        C,
        D
    }

    /** PostgreSQL takes less than a megabyte; words of a text that would need more are not found. */
    private static final int LARGEST = 700_000;

    private static final int BYTES_BESIDE_LEXEME = 12;
    private static final int BYTES_OF_PLACE = 2;
    private static final int LAST_PLACE = 16_383;
    private static final int MOST_PLACES = 255;

    /** Between texts, so that no phrase begins in one and ends in the next. */
    private static final int GAP = 16;

    private final Map<String, Set<String>> places = new LinkedHashMap<>();
    private int next = 1;
    private int bytes;

    public WordVector add(Weight weight, String text, Analysis analysis) {
        return add(weight, text, List.of(analysis));
    }

    /** A text that is to be found by the words of several languages. */
    public WordVector add(Weight weight, String text, Collection<Analysis> analyses) {
        int last = next;
        for (Analysis analysis : analyses) {
            for (Analysis.Word word : analysis.words(text)) {
                int place = next + word.position();
                last = Math.max(last, place);
                word.lexemes().forEach(lexeme -> put(lexeme, Math.min(place, LAST_PLACE) + weight.name()));
            }
        }
        next = last + GAP;
        return this;
    }

    /** A word without a place would be none to PostgreSQL: where there is no room for both, there is none. */
    private void put(String lexeme, String place) {
        Set<String> known = places.get(lexeme);
        int added = BYTES_OF_PLACE
                + (known == null ? lexeme.getBytes(StandardCharsets.UTF_8).length + BYTES_BESIDE_LEXEME : 0);
        if (bytes + added > LARGEST || (known != null && known.size() == MOST_PLACES)) {
            return;
        }
        if (places.computeIfAbsent(lexeme, word -> new LinkedHashSet<>()).add(place)) {
            bytes += added;
        }
    }

    @Override
    public String toString() {
        StringBuilder vector = new StringBuilder();
        places.forEach((lexeme, where) -> vector.append(quoted(lexeme))
                .append(':')
                .append(String.join(",", where))
                .append(' '));
        return vector.toString();
    }

    /** A lexeme between quotes, where no sign in it means anything. */
    static String quoted(String lexeme) {
        return "'" + lexeme.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
