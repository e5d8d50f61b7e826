package masthead.site.address;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            /a/b,                                 /a/b
            /a/b/,                                /a/b
            /a/b#part,                            /a/b
            /,                                    /
            https://Example.ORG,                  example.org/
            HTTP://example.org:80/a/,             example.org/a
            https://example.org:443/a,            example.org/a
            https://example.org:8080/a,           example.org:8080/a
            https://[2001:DB8::1]:8080/a,         [2001:db8::1]:8080/a
            https://новини.example/a,             xn--b1amarcd.example/a
            /news.php?id=3,                       /news.php?id=3
            /%D0%BF%D0%BE%D1%80%D1%82,            /порт
            /a%2fb,                               /a%2Fb
            /100%25,                              /100%25
            /a%3Fb%23c,                           /a%3Fb%23c
            /%zz,                                 /%zz
            /%ff,                                 /%ff
            /a%00b,                               /a%00b
            /A/b,                                 /A/b
            https://example.org//a,               example.org//a""")
    void hasOneFormHoweverItIsSpelled(String spelled, String key) {
        assertEquals(key, read(spelled).key());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a/b",
                "//example.org/a",
                "/\\example.org",
                "ftp://example.org/",
                "https://",
                "https:///a",
                "mailto:a@example.org",
                "https://user@example.org/",
                "/a b",
                "?a=b",
                "#a",
                "javascript:alert(1)"
            })
    void isNothingElse(String text) {
        assertNull(Address.read(text));
    }

    @Test
    void hasBounds() {
        assertNull(Address.read("/" + "ж".repeat(1000)));
    }

    @Test
    void isMeantWithItsQueryFirstAndThenWithout() {
        assertEquals(
                List.of("example.org/a?b", "/a?b", "example.org/a", "/a"),
                read("https://example.org/a?b").keys(Set.of("example.org")));
        assertEquals(List.of("elsewhere.org/a"), read("https://elsewhere.org/a").keys(Set.of("example.org")));
        assertEquals(List.of("/a"), read("/a").keys(Set.of("example.org")));
    }

    @Test
    void aPathMeansAnyHost() {
        assertTrue(read("/a").means(read("https://example.org/a/")));
        assertTrue(read("http://example.org/a").means(read("https://example.org/a")));
        assertEquals(false, read("http://elsewhere.org/a").means(read("https://example.org/a")));
    }

    private static Address read(String text) {
        return Objects.requireNonNull(Address.read(text), text);
    }
}
