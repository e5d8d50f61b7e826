package masthead.platform.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class HighlighterTest {

    private static final String FILLER = "Nothing of note happens in this sentence. ";

    @Test
    void marksWordsInAnyForm() {
        assertEquals(
                List.of(new Segment("Ferries", true), new Segment(" & ", false), new Segment("cafés", true)),
                highlighter("ferry cafe").whole("Ferries & cafés"));
    }

    @Test
    void doesNotMarkWhatIsExcluded() {
        assertEquals(
                List.of(new Segment("Night ", false), new Segment("ferry", true)),
                highlighter("ferry -night").whole("Night ferry"));
    }

    @Test
    void prefersTheParagraphThatShowsMost() {
        String text = "A ferry.\nA night ferry.\nA night.";

        assertEquals("A night ferry.", joined(highlighter("night ferry").best(text)));
    }

    @Test
    void cutsLongParagraphsAroundWhatWasFound() {
        String paragraph = FILLER.repeat(20) + "The ferry sails. " + FILLER.repeat(20);

        String piece = joined(highlighter("ferry").best(paragraph));

        assertTrue(piece.contains("The ferry sails.") && piece.length() <= Highlighter.LONGEST, piece);
        assertTrue(paragraph.contains(" " + piece) && !piece.startsWith(" "), piece);
    }

    @Test
    void showsTheBeginningWhereNothingWasFound() {
        String piece = joined(highlighter("ferry").best("\n" + FILLER.repeat(20)));

        assertTrue(FILLER.repeat(20).startsWith(piece) && piece.length() > Highlighter.LONGEST / 2, piece);
        assertEquals(List.of(), highlighter("ferry").best("\n \n"));
        assertEquals(List.of(), highlighter("ferry").whole(""));
    }

    @Test
    void cutsNoCharacterInTwo() {
        String piece = joined(highlighter("ferry").best("x" + "🙂".repeat(500)));

        assertTrue(
                piece.length() <= Highlighter.LONGEST && !Character.isHighSurrogate(piece.charAt(piece.length() - 1)));
    }

    private static Highlighter highlighter(String query) {
        return new Highlighter(Sought.read(query), Analysis.of("en"));
    }

    private static String joined(List<Segment> segments) {
        return segments.stream().map(Segment::text).collect(Collectors.joining());
    }
}
