package masthead.platform.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Shows in texts of one analysis what was searched for. */
public final class Highlighter {

    /** How long a piece of a text is at most, in characters of Java. */
    public static final int LONGEST = 240;

    /** How much of it stands before the first match, where there is more text than fits. */
    private static final int LEAD = 60;

    private final Analysis analysis;
    private final Map<String, Integer> wanted;
    private final Set<Integer> terms;

    public Highlighter(Sought sought, Analysis analysis) {
        this.analysis = analysis;
        this.wanted = sought.lexemes(analysis);
        this.terms = Set.copyOf(wanted.values());
    }

    private record Match(int start, int end, Set<Integer> terms) {}

    /** A piece of a paragraph, and how many of the terms it shows. */
    private record Piece(String paragraph, List<Analysis.Word> words, List<Match> matches, int first, int shown) {}

    /** The whole text. */
    public List<Segment> whole(String text) {
        return segments(text, 0, text.length(), matches(analysis.words(text)));
    }

    /** The piece of one paragraph that shows most of what was searched for; the beginning of the text if nothing does. */
    public List<Segment> best(String text) {
        Piece best = null;
        for (String paragraph : text.split("\n", -1)) {
            Piece piece = paragraph.isBlank() ? null : piece(paragraph);
            if (piece != null && (best == null || piece.shown() > best.shown())) {
                best = piece;
                if (best.shown() == terms.size()) {
                    break;
                }
            }
        }
        return best == null ? List.of() : cut(best);
    }

    private Piece piece(String paragraph) {
        List<Analysis.Word> words = analysis.words(paragraph);
        List<Match> matches = matches(words);
        int first = 0;
        int most = 0;
        for (int i = 0; i < matches.size(); i++) {
            Set<Integer> shown = new HashSet<>();
            for (Match match : matches.subList(i, matches.size())) {
                if (match.end() - matches.get(i).start() > LONGEST - LEAD) {
                    break;
                }
                shown.addAll(match.terms());
            }
            if (shown.size() > most) {
                first = i;
                most = shown.size();
            }
        }
        return new Piece(paragraph, words, matches, first, most);
    }

    private static List<Segment> cut(Piece piece) {
        String text = piece.paragraph();
        if (text.length() <= LONGEST) {
            return segments(text, 0, text.length(), piece.matches());
        }
        int earliest = piece.matches().isEmpty()
                ? 0
                : piece.matches().get(piece.first()).start() - LEAD;
        int start = start(piece.words(), Math.min(earliest, text.length() - LONGEST));
        return segments(text, start, end(text, piece.words(), start + LONGEST), piece.matches());
    }

    /** A piece begins with a word, or with the paragraph. */
    private static int start(List<Analysis.Word> words, int earliest) {
        return earliest <= 0
                ? 0
                : words.stream()
                        .mapToInt(Analysis.Word::start)
                        .filter(start -> start >= earliest)
                        .findFirst()
                        .orElse(0);
    }

    /** It ends with one, or with the paragraph; what has no words is cut where it must be, but not within a character. */
    private static int end(String text, List<Analysis.Word> words, int latest) {
        if (latest >= text.length()) {
            return text.length();
        }
        int cut = Character.isLowSurrogate(text.charAt(latest)) ? latest - 1 : latest;
        return words.stream()
                .mapToInt(Analysis.Word::end)
                .filter(end -> end <= latest && end > latest - LONGEST / 2)
                .max()
                .orElse(cut);
    }

    private List<Match> matches(List<Analysis.Word> words) {
        List<Match> matches = new ArrayList<>();
        for (Analysis.Word word : words) {
            Set<Integer> met = new HashSet<>();
            for (String lexeme : word.lexemes()) {
                @Nullable Integer term = wanted.get(lexeme);
                if (term != null) {
                    met.add(term);
                }
            }
            if (!met.isEmpty()) {
                matches.add(new Match(word.start(), word.end(), met));
            }
        }
        return matches;
    }

    private static List<Segment> segments(String text, int from, int to, List<Match> matches) {
        List<Segment> segments = new ArrayList<>();
        int at = from;
        for (Match match : matches) {
            if (match.start() >= at && match.end() <= to) {
                if (match.start() > at) {
                    segments.add(new Segment(text.substring(at, match.start()), false));
                }
                segments.add(new Segment(text.substring(match.start(), match.end()), true));
                at = match.end();
            }
        }
        if (at < to) {
            segments.add(new Segment(text.substring(at, to), false));
        }
        return segments;
    }
}
