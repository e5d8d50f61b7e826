package masthead.platform.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import masthead.platform.text.WordVector.Weight;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WordVectorTest {

    private static final Analysis ENGLISH = Analysis.of("en");

    @Test
    void tellsWhereEachWordStandsAndWhatItCounts() {
        assertEquals(
                "'ferri':1A,20C 'night':19C 'o''brien':21C ",
                new WordVector()
                        .add(Weight.A, "Ferries", ENGLISH)
                        .add(Weight.C, "by the night ferry O’Brien", ENGLISH)
                        .toString());
    }

    @Test
    void staysWithinWhatPostgreSqlTakes() {
        String text =
                IntStream.range(0, 100_000).mapToObj(number -> "слово" + number).collect(Collectors.joining(" "));

        String vector = new WordVector().add(Weight.C, text, ENGLISH).toString();

        int lexemes = vector.split(" ", -1).length;
        assertTrue(lexemes > 10_000, lexemes + " lexemes");
        assertTrue(vector.getBytes(StandardCharsets.UTF_8).length < 1_048_575);
        assertTrue(!vector.contains(":16384"), "a place that PostgreSQL does not know");
    }

    /** PostgreSQL takes no word without a place where the others have one. */
    @ParameterizedTest
    @MethodSource("lengths")
    void hasAPlaceForEachWordWhereverTheRoomEnds(int length) {
        String text = "z".repeat(length)
                + IntStream.range(100_000, 140_000)
                        .mapToObj(number -> " " + number)
                        .collect(Collectors.joining());

        String vector = new WordVector().add(Weight.C, text, ENGLISH).toString();

        List<String> words = List.of(vector.split(" "));
        assertTrue(words.size() < 40_000);
        assertEquals(
                List.of(),
                words.stream()
                        .filter(word -> !word.matches("'[a-z0-9]+':[0-9]+C"))
                        .toList());
    }

    static IntStream lengths() {
        return IntStream.rangeClosed(1, 20);
    }
}
