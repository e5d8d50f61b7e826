package masthead.body;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingTest {

    private static final List<String> WORDS = List.of(
            "harbour", "пароплав", "п’ять", "isn’t", "3.14", "λιμάνι", "ميناء", "नाव", "ship’s", "1,000", "Ähre", "ї");

    private static final List<String> BETWEEN = List.of(" ", "\n", " — ", ", ", " … ", "! ", " «", "» ", " 🚢 ", " / ");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                          | 0
            '   '                                       | 0
            — … ! ¿ 🚢 👩‍🚀                              | 0
            The ferry sails.                            | 3
            It isn't ours, it's Olena’s.                | 5
            Пароплав п’ять разів об’їхав мис.           | 5
            3.14 of 1,000,000 in 2026                   | 5
            e-mail                                      | 2
            λιμάνι ميناء נמל                            | 3
            港口重新开放                                  | 3
            ท่าเรือเปิดแล้ว                              | 3
            नाव बंदरगाह में है                              | 4""")
    void aWordHasALetterOrADigitOfAnyScript(String text, int words) {
        assertEquals(words, Reading.words(text));
    }

    @RepeatedTest(50)
    void wordsAreCountedWhateverStandsBetweenThem(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        int words = random.nextInt(100);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            text.append(WORDS.get(random.nextInt(WORDS.size()))).append(BETWEEN.get(random.nextInt(BETWEEN.size())));
        }

        assertEquals(words, Reading.words(text.toString()), text::toString);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1", "200, 1", "201, 2", "330, 2", "400, 2", "401, 3", "100000, 500"})
    void aMinuteIsTwoHundredWordsAndTheLastOneCountsWhole(int words, int minutes) {
        assertEquals(minutes, Reading.minutes(words));
    }

    @Test
    void aLongTextIsCountedInTime() {
        assertEquals(500_000, Reading.words(String.join(" ", Collections.nCopies(500_000, "ship"))));
    }
}
