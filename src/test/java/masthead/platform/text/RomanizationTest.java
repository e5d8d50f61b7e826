package masthead.platform.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RomanizationTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            uk | Щодня з Києва: п’ять поромів  | shchodnia z kyieva: piat poromiv
            uk | Об'єднання Запоріжжя та Києва | obiednannia zaporizhzhia ta kyieva
            uk | Юлія Їжакевич, Згорани, Йосип | yuliia yizhakevych, zghorany, yosyp
            uk | Ґалаґан і ґудзик              | galagan i gudzyk
            '' | Олена Марчук                  | olena marchuk
            '' | Алексей Рыбак                 | Aleksey Rybak
            be | Шчасце ў горадзе              | Shchastsye w horadzye
            bg | Къща                          | Kushta
            de | Grüße aus Köln                | Gruesse aus Koeln
            pl | Zażółć łódź                   | Zazolc lodz
            el | Αθήνα                         | Athina
            ar | مرحبا                         | mrhba
            '' | Đà Nẵng                       | Da Nang""")
    void aTextIsWrittenAsItsLanguageWritesItInLatinLetters(String language, String text, String latin) {
        assertEquals(latin, Romanization.of(text, language));
    }
}
