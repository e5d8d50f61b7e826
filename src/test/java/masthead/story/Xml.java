package masthead.story;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.JDOMException;
import org.jdom2.filter.Filters;
import org.jdom2.input.SAXBuilder;
import org.jdom2.output.Format;
import org.jdom2.output.LineSeparator;
import org.jdom2.output.XMLOutputter;

/** Feeds and sitemaps, in lines for people, with the first of what they list. */
final class Xml {

    private static final Set<String> WITH_TEXT = Set.of("item", "entry");
    private static final Set<String> WITHOUT = Set.of("url", "sitemap");

    private Xml() {}

    static String shortened(String xml) {
        try {
            Document document = new SAXBuilder().build(new StringReader(xml));
            List<Element> listed = new ArrayList<>();
            document.getRootElement().getDescendants(Filters.element()).forEach(element -> {
                if (WITH_TEXT.contains(element.getName())
                        || (WITHOUT.contains(element.getName())
                                && element.getParentElement().isRootElement())) {
                    listed.add(element);
                }
            });
            int most = !listed.isEmpty() && WITH_TEXT.contains(listed.getFirst().getName()) ? 1 : 2;
            listed.stream().skip(most).toList().forEach(Element::detach);
            return new XMLOutputter(Format.getPrettyFormat().setLineSeparator(LineSeparator.UNIX))
                    .outputString(document);
        } catch (JDOMException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
