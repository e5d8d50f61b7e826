package masthead.platform.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnalysisTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            en, reopened,  reopens
            en, café,      cafe
            en, Kyiv’s,    kyiv
            uk, гавань,    гавані
            uk, гавань,    гаванню
            uk, об'єкт,    обʼєктами
            uk, Марчук,    Марчуком
            uk, за́мок,     замок
            pl, wybory,    wyborach
            de, Müller,    mueller
            de, Straße,    strassen
            cs, Plzeň,     plzen
            tr, İstanbul,  istanbul
            fr, été,       ete
            ru, ёлка,      елки
            und, Ŝtono,    stono""")
    void wordsThatAreTheSameShareALexeme(String language, String one, String other) {
        Set<String> shared = lexemes(language, one);
        shared.retainAll(lexemes(language, other));

        assertTrue(!shared.isEmpty(), lexemes(language, one) + " and " + lexemes(language, other));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            uk, порт,  портал
            en, pier,  piers’ pint""")
    void othersDoNotHaveToBeTheSame(String language, String one, String other) {
        assertNotEquals(lexemes(language, one), lexemes(language, other));
    }

    @Test
    void wordsThatSayNothingAreNoneNorAreThoseOfEnglishAmongOtherLetters() {
        assertEquals(Set.of(), lexemes("en", "the of and"));
        assertEquals(Set.of(), lexemes("uk", "що і в The"));
        assertEquals(Set.of("harbour", "courier"), lexemes("uk", "The Harbour Courier"));
    }

    @Test
    void everyLanguageReadsEveryScript() {
        String text = "Harbour Гавань 港口 ميناء λιμάνι नमस्ते ท่าเรือ 🙂 l'été 2026";

        for (Analysis analysis : Analysis.all()) {
            List<Analysis.Word> words = analysis.words(text);
            assertTrue(words.size() >= 7, analysis.key() + ": " + words);
            words.forEach(word -> assertTrue(
                    word.start() < word.end()
                            && word.end() <= text.length()
                            && !word.lexemes().isEmpty(),
                    analysis.key() + ": " + word));
        }
    }

    @Test
    void wordsAreWhereTheyStand() {
        String text = "The café’s quay";

        List<Analysis.Word> words = Analysis.of("en").words(text);

        assertEquals(
                List.of("café’s", "quay"),
                words.stream()
                        .map(word -> text.substring(word.start(), word.end()))
                        .toList());
        assertEquals(List.of(1, 2), words.stream().map(Analysis.Word::position).toList());
    }

    private static Set<String> lexemes(String language, String text) {
        Set<String> lexemes = new TreeSet<>();
        Analysis.of(language).words(text).forEach(word -> lexemes.addAll(word.lexemes()));
        return lexemes;
    }
}
