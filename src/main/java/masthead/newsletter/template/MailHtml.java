package masthead.newsletter.template;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.owasp.html.HtmlSanitizer;

/**
 * The HTML of a body as mail programs show it: each element has its style in itself, for many of them know no other, and what none of
 * them shows is left out.
 */
final class MailHtml implements HtmlSanitizer.Policy {

    private static final String MARGIN = "margin:0 0 16px;";
    private static final String HEADING = "margin:24px 0 8px;font-weight:bold;";

    private static final Map<String, String> STYLES = Map.ofEntries(
            Map.entry("p", MARGIN),
            Map.entry("h1", HEADING + "font-size:26px;line-height:32px"),
            Map.entry("h2", HEADING + "font-size:22px;line-height:28px"),
            Map.entry("h3", HEADING + "font-size:19px;line-height:26px"),
            Map.entry("h4", HEADING + "font-size:17px;line-height:24px"),
            Map.entry("h5", HEADING),
            Map.entry("h6", HEADING),
            Map.entry("ul", MARGIN + "padding:0 24px"),
            Map.entry("ol", MARGIN + "padding:0 24px"),
            Map.entry("li", "margin:0 0 6px"),
            Map.entry("blockquote", MARGIN + "padding:0 16px;border-left:3px solid #c4c7cc"),
            Map.entry("figure", "margin:0 0 20px"),
            Map.entry("figcaption", "margin:6px 0 0;font-size:14px;line-height:20px;color:#5f6368"),
            Map.entry("aside", "margin:0 0 20px;padding:16px 16px 0;border:1px solid #d5d8dc"),
            Map.entry("a", "color:#0b57a4;text-decoration:underline"),
            Map.entry(
                    "img",
                    "display:block;width:100%;max-width:100%;height:auto;border:0;margin:0 0 8px;outline:none;text-decoration:none"),
            Map.entry("hr", "border:0;border-top:1px solid #d5d8dc;margin:24px 0"),
            Map.entry("table", "width:100%;border-collapse:collapse;font-size:15px;line-height:21px"),
            Map.entry("th", "padding:6px 8px;border:1px solid #d5d8dc;text-align:start;vertical-align:top"),
            Map.entry("td", "padding:6px 8px;border:1px solid #d5d8dc;vertical-align:top"),
            Map.entry("pre", MARGIN + "white-space:pre-wrap;word-break:break-word"),
            Map.entry("small", "font-size:13px"));

    /** What dark mode colours otherwise. */
    private static final Map<String, String> CLASSES =
            Map.of("a", "link", "figcaption", "muted", "aside", "rule", "hr", "rule", "td", "rule", "th", "rule");

    private static final Map<String, Set<String>> ATTRIBUTES = Map.of(
            "a", Set.of("href"),
            "img", Set.of("src", "alt"),
            "th", Set.of("colspan", "rowspan", "scope"),
            "td", Set.of("colspan", "rowspan"),
            "ol", Set.of("start"));

    private static final Set<String> ALONE = Set.of("img", "br", "hr");
    private static final Set<String> NEVER_SHOWN = Set.of("iframe", "audio", "video");

    private final StringBuilder html = new StringBuilder();

    private MailHtml() {}

    /** @param body HTML as {@link masthead.body.html.BodyHtml} makes it */
    static String of(String body) {
        MailHtml mail = new MailHtml();
        HtmlSanitizer.sanitize(body, mail);
        return mail.html.toString();
    }

    @Override
    public void openDocument() {}

    @Override
    public void closeDocument() {}

    @Override
    public void openTag(String name, List<String> attributes) {
        String element = name.toLowerCase(Locale.ROOT);
        if (NEVER_SHOWN.contains(element)) {
            return;
        }
        if (element.equals("table")) {
            // A table that is too wide scrolls by itself instead of widening the mail.
            html.append("<div style=\"overflow-x:auto;margin:0 0 16px\">");
        }
        html.append('<').append(element);
        Set<String> kept = ATTRIBUTES.getOrDefault(element, Set.of());
        for (int i = 0; i + 1 < attributes.size(); i += 2) {
            if (kept.contains(attributes.get(i))) {
                attribute(attributes.get(i), attributes.get(i + 1));
            }
        }
        if (CLASSES.containsKey(element)) {
            attribute("class", CLASSES.getOrDefault(element, ""));
        }
        if (STYLES.containsKey(element)) {
            attribute("style", STYLES.getOrDefault(element, ""));
        }
        html.append('>');
    }

    @Override
    public void closeTag(String name) {
        String element = name.toLowerCase(Locale.ROOT);
        if (ALONE.contains(element) || NEVER_SHOWN.contains(element)) {
            return;
        }
        html.append("</").append(element).append('>');
        if (element.equals("table")) {
            html.append("</div>");
        }
    }

    @Override
    public void text(String text) {
        html.append(Escaping.text(text));
    }

    private void attribute(String name, String value) {
        html.append(' ')
                .append(name)
                .append("=\"")
                .append(Escaping.attribute(value))
                .append('"');
    }
}
