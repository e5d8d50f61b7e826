package masthead.campaign.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GoalLineTest {

    private static final String UKRAINIAN =
            "Ще {remaining, plural, one {# читач} few {# читачі} many {# читачів} other {# читача}} з {target, number}";

    @ParameterizedTest
    @CsvSource({
        "999, Ще 1 читач з 1 000",
        "998, Ще 2 читачі з 1 000",
        "995, Ще 5 читачів з 1 000",
        "979, Ще 21 читач з 1 000"
    })
    void countsAsUkrainianDoes(long current, String line) {
        assertEquals(
                line, GoalLine.of(UKRAINIAN, "uk", goal(1000, null), current).replace('\u00a0', ' '));
    }

    @Test
    void writesNumbersAsTheLanguageDoes() {
        assertEquals("1,000", GoalLine.of("{target, number}", "en", goal(1000, null), 0));
        assertEquals("1.000", GoalLine.of("{target, number}", "de", goal(1000, null), 0));
    }

    @Test
    void tellsMoneyInWholeUnits() {
        assertEquals(
                "1,250.5 of 5,000",
                GoalLine.of("{current, number} of {target, number}", "en", goal(500_000, "EUR"), 125_050));
        assertEquals("500", GoalLine.of("{target}", "en", goal(500, "JPY"), 0));
    }

    @Test
    void neverMissesLessThanNothing() {
        assertEquals("0", GoalLine.of("{remaining}", "en", goal(1000, null), 1200));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{remaining, plural, one {#} other {#}} of {target}",
                "{remaining, plural, =0 {Done} one {#} other {#}}",
                "no number at all",
                "{remaining, plural, one {{current, plural, one {a} other {b}}} other {#}}",
                "{target, number, ::compact-short}"
            })
    void acceptsWhatEnglishNeeds(String line) {
        assertNull(GoalLine.problem(line, "en"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{missing} to go",
                "{0} to go",
                "{remaining, plural, one {#}}",
                "{remaining, plural, other {#}}",
                "{remaining",
                "{remaining, plural, one {# other {#}}",
                "{remaining, date}",
                "{remaining, spellout}",
                "{remaining, choice, 0#none|1#one}",
                "{remaining, selectordinal, one {#st} other {#th}}",
                "{remaining, select, 1 {one} other {many}}",
                "{remaining, number, #.#.#}"
            })
    void refusesWhatComesOutWrong(String line) {
        assertNotNull(GoalLine.problem(line, "en"));
    }

    @Test
    void wantsAllFormsOfTheLanguage() {
        assertNull(GoalLine.problem(UKRAINIAN, "uk"));
        assertEquals(
                "lacks the plural forms that uk has of whole numbers: few, many",
                GoalLine.problem("{remaining, plural, one {# читач} other {# читача}}", "uk"));
        assertNull(GoalLine.problem("{remaining, plural, other {# 人}}", "ja"));
    }

    private static Goal goal(long target, @Nullable String currency) {
        return new Goal(currency == null ? GoalType.NEW_MEMBERS : GoalType.AMOUNT, target, 0L, currency, null, null);
    }
}
