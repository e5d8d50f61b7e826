package masthead.platform.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ETagsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "a"            | true
            W/"a"          | true
            "b", "a"       | true
            "b",W/"a","c"  | true
            *              | true
            "b"            | false
            a              | false
            "A"            | false""")
    void ifNoneMatchIsComparedWeakly(String ifNoneMatch, boolean matches) {
        assertEquals(matches, ETags.matches(ifNoneMatch, "\"a\""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "7"            | ["7"]
            "7", "8"       | ["7", "8"]
            W/"7"          | [W/"7"]
            *              | [*]
            "a,b"          | ["a,b"]""")
    void ifMatchIsReadTagByTag(String header, String tags) {
        assertEquals(tags, IfMatch.fromString(header).tags().toString());
    }

    @Test
    void equalBytesHaveEqualTagsAndOthersDoNot() {
        assertEquals(tag("a"), tag("a"));
        assertNotEquals(tag("a"), tag("b"));
        assertEquals(List.of(24), List.of(tag("").length()));
    }

    private static String tag(String content) {
        return ETags.ofContent(content.getBytes(StandardCharsets.UTF_8));
    }
}
