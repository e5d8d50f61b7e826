package masthead.body.html;

import java.util.regex.Pattern;
import org.owasp.html.ElementPolicy;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * The HTML that readers may get. Whatever is not named here is taken out: scripts, styles, forms, event handlers, classes and
 * ids, which belong to the page that shows it, and every address that is not absolute.
 */
public final class SafeHtml {

    private static final int MOST_LOOKS = 5;

    private static final Pattern PAGE = Pattern.compile("(?i)(https?://|mailto:).+");
    private static final Pattern FILE = Pattern.compile("(?i)https?://.+");
    private static final Pattern BLOCK_ID = Pattern.compile("[A-Za-z0-9_-]{1,40}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,5}");
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{0,50}");

    private static final ElementPolicy WITH_SOURCE =
            (element, attributes) -> attributes.contains("src") ? element : null;

    /** What editors may write. */
    private static final PolicyFactory WRITTEN = written().toFactory();

    /** That, and what blocks are told by. */
    private static final PolicyFactory MADE = written()
            .allowAttributes("data-block-id")
            .matching(BLOCK_ID)
            .globally()
            .allowAttributes("data-campaign-slot", "data-members-only")
            .matching(NAME)
            .onElements("div")
            .toFactory();

    private SafeHtml() {}

    /** What is left of a fragment that somebody wrote, tags balanced. What has been sanitised stays as it is. */
    public static String sanitised(String html) {
        String left = WRITTEN.sanitize(html);
        // Balancing what was taken apart may take a second look: an element that is gone had held others together.
        for (int i = 0; i < MOST_LOOKS; i++) {
            String again = WRITTEN.sanitize(left);
            if (again.equals(left)) {
                break;
            }
            left = again;
        }
        return left;
    }

    static String made(String html) {
        return MADE.sanitize(html);
    }

    private static HtmlPolicyBuilder written() {
        return new HtmlPolicyBuilder()
                .allowElements("p", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "hr", "div", "section", "aside")
                .allowElements("ul", "ol", "li", "dl", "dt", "dd", "figure", "figcaption", "details", "summary")
                .allowElements("table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td")
                .allowElements(
                        "a", "br", "strong", "b", "em", "i", "u", "s", "del", "ins", "mark", "small", "sup", "sub")
                .allowElements("code", "kbd", "samp", "var", "q", "cite", "abbr", "dfn", "time")
                .allowElements(WITH_SOURCE, "img", "audio", "video", "iframe")
                .allowUrlProtocols("http", "https", "mailto")
                .allowAttributes("href")
                .matching(PAGE)
                .onElements("a")
                .allowAttributes("src")
                .matching(FILE)
                .onElements("img", "audio", "video")
                .allowAttributes("poster")
                .matching(FILE)
                .onElements("video")
                .allowAttributes("src")
                .matching(KnownPlayers.FRAME)
                .onElements("iframe")
                .allowAttributes("alt")
                .onElements("img")
                .allowAttributes("title")
                .onElements("iframe", "abbr", "dfn")
                .allowAttributes("allowfullscreen")
                .onElements("iframe")
                .allowAttributes("controls")
                .onElements("audio", "video")
                .allowAttributes("preload")
                .matching(false, "none", "metadata")
                .onElements("audio", "video")
                .allowAttributes("loading")
                .matching(false, "lazy")
                .onElements("img", "iframe")
                .allowAttributes("width", "height")
                .matching(NUMBER)
                .onElements("img", "video", "iframe")
                .allowAttributes("colspan", "rowspan")
                .matching(NUMBER)
                .onElements("th", "td")
                .allowAttributes("scope")
                .matching(false, "col", "row")
                .onElements("th")
                .allowAttributes("start")
                .matching(NUMBER)
                .onElements("ol")
                .allowAttributes("open")
                .onElements("details");
    }
}
