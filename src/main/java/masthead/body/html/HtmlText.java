package masthead.body.html;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.owasp.html.HtmlSanitizer;

/** The plain text of HTML: what is shown, a line for each paragraph or row. */
public final class HtmlText {

    private static final Set<String> HIDDEN = Set.of("script", "style", "template", "noscript", "iframe", "title");
    private static final Set<String> LINES = Set.of(
            "p",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "blockquote",
            "pre",
            "hr",
            "div",
            "section",
            "aside",
            "ul",
            "ol",
            "li",
            "dl",
            "dt",
            "dd",
            "figure",
            "figcaption",
            "details",
            "summary",
            "table",
            "caption",
            "tr",
            "br");
    private static final Set<String> CELLS = Set.of("th", "td");

    private HtmlText() {}

    public static String of(String html) {
        Listener listener = new Listener();
        HtmlSanitizer.sanitize(html, listener);
        return listener.text
                .toString()
                .replaceAll("[ \\t\\r\\f]+", " ")
                .replaceAll(" ?\\n[ \\n]*", "\n")
                .strip();
    }

    private static final class Listener implements HtmlSanitizer.Policy {

        private final StringBuilder text = new StringBuilder();
        private int hidden;

        @Override
        public void openDocument() {}

        @Override
        public void closeDocument() {}

        @Override
        public void openTag(String element, List<String> attributes) {
            hidden += HIDDEN.contains(element.toLowerCase(Locale.ROOT)) ? 1 : 0;
            separate(element);
        }

        @Override
        public void closeTag(String element) {
            hidden -= HIDDEN.contains(element.toLowerCase(Locale.ROOT)) ? 1 : 0;
            separate(element);
        }

        @Override
        public void text(String run) {
            if (hidden <= 0) {
                text.append(run.replace('\n', ' '));
            }
        }

        private void separate(String element) {
            String name = element.toLowerCase(Locale.ROOT);
            if (LINES.contains(name)) {
                text.append('\n');
            } else if (CELLS.contains(name)) {
                text.append(' ');
            }
        }
    }
}
