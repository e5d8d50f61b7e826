package masthead.body.html;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Spans as HTML. */
final class InlineHtml {

    private static final String LINK = "a";

    private static final Map<String, String> ELEMENTS = Map.of(
            "strong", "strong",
            "emphasis", "em",
            "underline", "u",
            "strikethrough", "s",
            "code", "code",
            "superscript", "sup",
            "subscript", "sub",
            "link", LINK);

    private final Markup html;

    InlineHtml(Markup html) {
        this.html = html;
    }

    void write(JsonNode spans) {
        for (JsonNode span : spans) {
            Deque<String> open = open(span.path("marks"));
            html.text(span.path("text").asText());
            open.forEach(html::close);
        }
    }

    /** The elements that the marks open, the innermost first; each once, for a link in a link is none. */
    private Deque<String> open(JsonNode marks) {
        Deque<String> open = new ArrayDeque<>();
        Set<String> seen = new HashSet<>();
        for (JsonNode mark : marks) {
            String element = ELEMENTS.get(mark.path("type").asText());
            String address = address(mark);
            if (element != null && (!element.equals(LINK) || address != null) && seen.add(element)) {
                html.open(element, "href", element.equals(LINK) ? address : null);
                open.push(element);
            }
        }
        return open;
    }

    /** Null also for an article whose address is not known: its text stays. */
    private static @Nullable String address(JsonNode mark) {
        String href = mark.path("href").textValue();
        return href != null && !href.isBlank()
                ? href
                : mark.path("article").path("url").textValue();
    }
}
