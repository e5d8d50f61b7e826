package masthead.body.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeHtmlTest {

    private static final Pattern ACTIVE = Pattern.compile(
            "(?i)<(script|style|svg|math|object|embed|form|input|base|meta|link|template|noscript|video|source)\\b"
                    + "|<[^>]*\\s(on[a-z]+|style|class|id|srcdoc|srcset|formaction|target)\\s*="
                    + "|<[^>]*(href|src)=\"(?!https?:|mailto:)");

    private static final List<String> PARTS = List.of(
            "<script>",
            "</script>",
            "alert(1)",
            "<svg>",
            "<svg/onload=x()>",
            "<math>",
            "<style>",
            "</style>",
            "<p>",
            "</p>",
            "<b ",
            "onclick=x()",
            " href=\"javascript:x()\"",
            "<a ",
            ">",
            "<",
            "</a>",
            "\"",
            "'",
            "<!--",
            "-->",
            "<![CDATA[",
            "]]>",
            "&lt;",
            "&#x3c;script&#x3e;",
            "&amp;lt;",
            "\u0000",
            "<table>",
            "<td>",
            "<iframe src=//x>",
            "</iframe>",
            "<noscript>",
            "<textarea>",
            "</textarea>",
            "<title>",
            "<xmp>",
            "<plaintext>",
            "<template>",
            "text ",
            "{{x}}",
            "<img src=x onerror=x()>",
            "<a href=https://a.example/?b=c&d>",
            "<details open>",
            "<li>",
            "🚢",
            "<form action=x>",
            "<base href=x>",
            "<?x",
            "<%");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <script>x()</script>Tides                                          | Tides
            <SCRIPT SRC=//x></SCRIPT>Tides                                     | Tides
            <p onclick=x() onerror='x()'>Tides</p>                             | <p>Tides</p>
            <img src=x onerror=x()>Tides                                       | Tides
            <img src="https://a.example/b.jpg" onerror="x()" style="a">        | <img src="https://a.example/b.jpg" />
            <a href="javascript:x()">Tides</a>                                 | Tides
            <a href=" java&#x0a;script:x()">Tides</a>                          | Tides
            <a href="data:text/html,x">Tides</a>                               | Tides
            <a href="//a.example">Tides</a>                                    | Tides
            <a href="/tides" target=_blank>Tides</a>                           | Tides
            <a href="https://a.example/" target="_blank" class="b">Tides</a>   | <a href="https://a.example/">Tides</a>
            <svg><script>x()</script><a xlink:href="javascript:x()">Tides</a></svg> | Tides
            <style>p {color: red}</style><p style="color: red">Tides</p>       | <p>Tides</p>
            <iframe src="https://a.example/"></iframe>Tides                    | Tides
            <iframe srcdoc="<script>x()</script>"></iframe>Tides               | Tides
            <iframe src="https://player.vimeo.com/video/7?h=a"></iframe>       | <iframe src="https://player.vimeo.com/video/7?h&#61;a"></iframe>
            <iframe src="https://www.youtube.com.evil.example/embed/abcdefg"></iframe>Tides | Tides
            &lt;script&gt;x()&lt;/script&gt;                                   | &lt;script&gt;x()&lt;/script&gt;
            &amp;lt;script&amp;gt;                                             | &amp;lt;script&amp;gt;
            <scr<script>ipt>x()</scr</script>ipt>Tides                         | ipt&gt;x()ipt&gt;Tides
            <noscript><p title="</noscript><img src=x onerror=x()>">Tides      | <p>Tides</p>
            <video src="https://a.example/b.mp4" poster="javascript:x()" autoplay onplay="x()"></video> | <video src="https://a.example/b.mp4"></video>
            <video poster="https://a.example/b.jpg"></video>Tides              | Tides
            <form action="https://a.example"><input name=a>Tides</form>        | Tides
            <h1>Tides</h1>                                                     | Tides
            <p data-block-id="a" id="b">Tides</p>                              | <p>Tides</p>
            <p>High<b>water                                                    | <p>High<b>water</b></p>
            <table><tr><td colspan="2">1</td></tr></table>                     | <table><tbody><tr><td colspan="2">1</td></tr></tbody></table>
            <details open><summary>Tides</summary>6:12</details>               | <details open="open"><summary>Tides</summary>6:12</details>""")
    void takesOutWhatIsNotSafe(String written, String left) {
        assertEquals(left, SafeHtml.sanitised(written));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Tides at <strong>6:12</strong>, <em>Monday</em></p>",
                "<ul><li>One</li><li>Two</li></ul>",
                "<a href=\"mailto:desk&#64;a.example\">Write</a>",
                "<img src=\"https://a.example/b.jpg\" alt=\"A pier\" width=\"10\" height=\"20\" loading=\"lazy\" />",
                "<audio src=\"https://a.example/b.mp3\" controls=\"\"></audio>",
                "<figure><iframe src=\"https://www.youtube-nocookie.com/embed/abcdefg\"></iframe></figure>"
            })
    void leavesWhatIsSafe(String html) {
        assertEquals(html, SafeHtml.sanitised(html));
    }

    @RepeatedTest(500)
    void neverLetsAnythingActiveThroughAndChangesNothingTwice(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        StringBuilder made = new StringBuilder();
        for (int i = random.nextInt(20); i >= 0; i--) {
            made.append(PARTS.get(random.nextInt(PARTS.size())));
        }

        String left = SafeHtml.sanitised(made.toString());

        assertFalse(ACTIVE.matcher(left).find(), () -> made + " became " + left);
        assertEquals(left, SafeHtml.sanitised(left), made::toString);
    }
}
