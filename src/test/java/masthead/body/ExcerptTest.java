package masthead.body;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExcerptTest {

    private static final List<String> PARTS = List.of(
            "harbour",
            "пароплав",
            "👩‍👩‍👧‍👦",
            "🇺🇦",
            "e\u0301",
            "\ud83d\udea2",
            "港",
            "नि",
            "한",
            " ",
            " ",
            " ",
            "\n",
            ", ",
            "“",
            "(",
            " — ",
            "x".repeat(40));

    @ParameterizedTest
    @ValueSource(strings = {"", "The pier is open.", "Пірс відкрито 🚢"})
    void aShortTextIsItsOwnExcerpt(String text) {
        assertEquals(text, Excerpt.of(text));
    }

    @Test
    void linesBecomeOne() {
        assertEquals("One. Two. Three.", Excerpt.of("\n One.\nTwo. \t Three.\n"));
    }

    @Test
    void exactlyAsLongAsAllowedIsWhole() {
        String text = "🚢".repeat(Excerpt.LONGEST);

        assertEquals(text, Excerpt.of(text));
        assertEquals("🚢".repeat(Excerpt.LONGEST - 1) + "…", Excerpt.of(text + "🚢"));
    }

    @Test
    void noWordIsCutInTwo() {
        String text = "harbour ".repeat(60);

        assertEquals("harbour ".repeat(37).strip() + "…", Excerpt.of(text));
    }

    @Test
    void whatOnlyLeadsOnDoesNotStandBeforeTheEllipsis() {
        String words = "a ".repeat(147);

        assertEquals(words.strip() + "…", Excerpt.of(words + "— “(quoted) and more words"));
    }

    @Test
    void aWordThatIsTooLongAloneIsCutBetweenCharacters() {
        String family = "👩‍👩‍👧‍👦";
        String excerpt = Excerpt.of("x" + "e\u0301".repeat(400));

        assertEquals(Excerpt.LONGEST, excerpt.codePointCount(0, excerpt.length()));
        assertTrue(excerpt.endsWith("e\u0301…"), excerpt);
        assertTrue(Excerpt.of(family.repeat(100)).endsWith(family + "…"));
    }

    @RepeatedTest(200)
    void isNeverTooLongAndNeverBreaksACharacter(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        StringBuilder made = new StringBuilder();
        for (int i = random.nextInt(400); i >= 0; i--) {
            made.append(PARTS.get(random.nextInt(PARTS.size())));
        }
        String line = made.toString().strip().replaceAll("\\s+", " ");

        String excerpt = Excerpt.of(made.toString());

        assertTrue(excerpt.codePointCount(0, excerpt.length()) <= Excerpt.LONGEST, excerpt);
        if (!excerpt.equals(line)) {
            String kept = excerpt.substring(0, excerpt.length() - 1);
            assertTrue(excerpt.endsWith("…") && line.startsWith(kept), excerpt);
            BreakIterator characters = BreakIterator.getCharacterInstance(ULocale.ROOT);
            characters.setText(line);
            assertTrue(characters.isBoundary(kept.length()), excerpt);
        }
    }
}
