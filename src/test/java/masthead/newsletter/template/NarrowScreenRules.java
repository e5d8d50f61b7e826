package masthead.newsletter.template;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A mail fits a screen that is 320 pixels wide, by rule: nothing in it has a width of its own that is more than there is. */
class NarrowScreenRules {

    private static final Pattern OUTLOOK_ONLY = Pattern.compile("<!--\\[if mso].*?<!\\[endif]-->", Pattern.DOTALL);
    private static final Pattern ELEMENT = Pattern.compile("<(table|td|img|div|pre)\\b[^>]*>");
    private static final Pattern PIXELS = Pattern.compile("(?<!-)\\bwidth[=:]\"?(\\d+)(px|\"|;)");
    private static final int NARROW = 320;

    private NarrowScreenRules() {}

    static List<String> faults(String html) {
        return ELEMENT.matcher(OUTLOOK_ONLY.matcher(html).replaceAll(""))
                .results()
                .map(MatchResult::group)
                .filter(NarrowScreenRules::isWide)
                .toList();
    }

    private static boolean isWide(String element) {
        boolean hasWidth =
                PIXELS.matcher(element).results().anyMatch(width -> Integer.parseInt(width.group(1)) > NARROW);
        boolean gives = element.contains("width:100%;max-width:100%") || element.contains("width:100%;max-width:600px");
        return element.contains("min-width") || element.contains("nowrap") || (hasWidth && !gives);
    }
}
