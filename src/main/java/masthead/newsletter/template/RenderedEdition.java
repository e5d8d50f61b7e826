package masthead.newsletter.template;

import java.util.List;

/**
 * An edition as it is sent to everybody, with {@link #PLACES} for the links of the one who gets it.
 *
 * @param html a whole page
 * @param text the same as plain text
 */
public record RenderedEdition(String subject, String html, String text) {

    /** Addresses of a domain that nobody can have (RFC 2606). */
    static final String UNSUBSCRIBE = "https://unsubscribe.invalid/";

    static final String PREFERENCES = "https://preferences.invalid/";

    /** What stands where links of one person come. */
    public static final List<String> PLACES = List.of(UNSUBSCRIBE, PREFERENCES);

    /** The links of one person. */
    public record Links(String unsubscribe, String preferences) {

        /** In the order of the places. */
        public List<String> inText() {
            return List.of(unsubscribe, preferences);
        }

        /** In the order of the places. */
        public List<String> inHtml() {
            return List.of(Escaping.attribute(unsubscribe), Escaping.attribute(preferences));
        }
    }

    /** The same for one person. */
    public RenderedEdition to(Links links) {
        return new RenderedEdition(subject, filled(html, links.inHtml()), filled(text, links.inText()));
    }

    private static String filled(String text, List<String> values) {
        String filled = text;
        for (String place : PLACES) {
            filled = filled.replace(place, values.get(PLACES.indexOf(place)));
        }
        return filled;
    }
}
