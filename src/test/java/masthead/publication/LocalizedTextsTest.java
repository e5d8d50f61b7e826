package masthead.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalizedTextsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private record Story(String title, @PerLanguage Map<String, String> translated, Map<String, String> metadata) {}

    @Test
    void areWhereTheDocumentIsMarked() {
        assertEquals(
                Set.of("translated"), LocalizedTexts.of(List.of(Story.class)).fields());
    }

    @Test
    void ofALanguageAreThoseOfTheLanguagesItBelongsToToo() {
        assertEquals(List.of("zh", "zh-Hant", "zh-Hant-TW"), LocalizedTexts.found("zh-Hant-TW"));
        assertEquals(List.of("uk"), LocalizedTexts.found("uk"));
        assertEquals(List.of(), LocalizedTexts.found(""));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            pt,     casa, rua
            pt-BR,  casa, avenida
            pt-PT,  casa, rua
            p,      house, street
            es,     house, street
            '',     house, street""")
    void eachComesInTheBestMatchThatHasIt(String language, String title, String end) throws JsonProcessingException {
        ObjectNode document = (ObjectNode) JSON.readTree("""
                {"title": "house", "end": "street",
                 "localized": {"pt": {"title": "casa", "end": "rua"}, "pt-BR": {"end": "avenida"}}}""");
        ObjectNode answer = document.deepCopy().without(List.of("localized"));

        new LocalizedTexts(Set.of("localized")).put(document, LocalizedTexts.found(language), answer);

        assertEquals(JSON.createObjectNode().put("title", title).put("end", end), answer);
    }
}
