package masthead.platform.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Set;
import masthead.platform.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SoughtTest {

    private static final Analysis ENGLISH = Analysis.of("en-GB");

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = ';', textBlock = """
            ferries;           ((('ferri')))
            night ferries;     ((('night')) & (('ferri')))
            "night ferries";   ((('night') <1> ('ferri')))
            "state of the art; ((('state') <3> ('art')))
            covid-19;          ((('covid') <1> ('19')))
            ferry -night;      ((('ferri')) & !(('night')))
            ferry -"a night";  ((('ferri')) & !(('night')))
            ferry or train;    ((('ferri'))) | ((('train')))
            or ferry OR or;    ((('ferri')))
            the ferry;         ((('ferri')))
            naïve;             ((('naiv')))
            o'brien | b:*;     ((('o''brien')) & (('b')))""")
    void isReadAsPeopleTypeIt(String query, String expected) {
        assertEquals(expected, Sought.read(query).query(ENGLISH));
    }

    @ParameterizedTest
    @ValueSource(strings = {"the", "-ferry", "!!", "\"\"", "-", "or", "the -ferry"})
    void mayAskForNothing(String query) {
        assertNull(Sought.read(query).query(ENGLISH));
    }

    @Test
    void aTermThatSomethingElseMeetsNeedNotBeInTheText() {
        Sought sought = Sought.read("olena ferry");

        assertEquals("((('ferri')))", sought.queryWithout(Set.of(0), ENGLISH));
        assertNull(sought.queryWithout(Set.of(0, 1), ENGLISH));
        assertEquals("(((('olena')) | 'term 0') & ((('ferri')) | 'term 1'))", sought.queryOrMet(ENGLISH));
        assertEquals("'term 0':1B 'term 1':1B", Sought.met(Set.of(1, 0)));
    }

    @Test
    void anAlternativeThatIsMetAltogetherNeedsNothingOfTheText() {
        assertNull(Sought.read("olena or ferry").queryWithout(Set.of(0), ENGLISH));
    }

    @Test
    void isComparedInTheLettersAToZ() {
        assertEquals("zaliznica cornomorsk", Sought.comparable("Залізниця «Чорноморськ»"));
        assertEquals("obekt ostrich", Sought.comparable("Об’єкт – Östrich!"));
        assertEquals("ferry", Sought.read("the ferry -night").latin(List.of(ENGLISH)));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " \t"})
    void isNeeded(String query) {
        assertThrows(ProblemException.class, () -> Sought.read(query));
    }
}
