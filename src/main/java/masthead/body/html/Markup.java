package masthead.body.html;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlStreamRenderer;

/** Writes HTML; every text and every attribute is encoded on the way. */
final class Markup {

    private final StringBuilder written = new StringBuilder();
    private final HtmlStreamRenderer renderer = HtmlStreamRenderer.create(written, fault -> {
        throw new IllegalStateException(fault);
    });

    Markup() {
        renderer.openDocument();
    }

    /** @param attributes names and values by turns; one whose value is null is left out */
    Markup open(String element, @Nullable String... attributes) {
        List<String> there = new ArrayList<>();
        for (int i = 0; i < attributes.length; i += 2) {
            String name = attributes[i];
            String value = attributes[i + 1];
            if (name != null && value != null) {
                there.add(name);
                there.add(value);
            }
        }
        renderer.openTag(element, there);
        return this;
    }

    Markup close(String... elements) {
        for (String element : elements) {
            renderer.closeTag(element);
        }
        return this;
    }

    /** A line break stays one. */
    Markup text(String text) {
        String[] lines = text.split("\n", -1);
        renderer.text(lines[0]);
        for (int i = 1; i < lines.length; i++) {
            open("br");
            renderer.text(lines[i]);
        }
        return this;
    }

    /** HTML that is safe already. */
    Markup raw(String html) {
        written.append(html);
        return this;
    }

    String end() {
        renderer.closeDocument();
        return written.toString();
    }
}
