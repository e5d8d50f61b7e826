package masthead.body.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <p>High <b>wa</b>ter</p>                                | High water
            <p>One</p><p>Two</p>                                    | One/Two
            One<br>Two                                              | One/Two
            <ul><li>One</li> <li>Two</li></ul>                      | One/Two
            <table><tr><td>Monday</td><td>6:12</td></tr></table>    | Monday 6:12
            a &amp; b &lt;c&gt;                                     | a & b <c>
            <script>x()</script><style>p{}</style>Tides             | Tides
            <p>  One   two  </p>                                    | One two
            <img src="https://a.example/b.jpg" alt="A pier">        | ``""")
    void isWhatIsShownALineForEachParagraph(String html, String text) {
        assertEquals(text.replace('/', '\n'), HtmlText.of(html));
    }
}
