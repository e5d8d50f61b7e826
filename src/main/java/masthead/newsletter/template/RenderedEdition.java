package masthead.newsletter.template;

/**
 * An edition as it is sent to everybody. In a mail {@link #to} puts the links of the one who gets it.
 *
 * @param html a whole page
 * @param text the same as plain text
 */
public record RenderedEdition(String subject, String html, String text) {

    /** Where the links of the one who gets it stand. Addresses of a domain that nobody can have (RFC 2606). */
    static final String UNSUBSCRIBE = "https://unsubscribe.invalid/";

    static final String PREFERENCES = "https://preferences.invalid/";

    /** The links of one person. */
    public record Links(String unsubscribe, String preferences) {}

    public RenderedEdition to(Links links) {
        return new RenderedEdition(
                subject,
                html.replace(UNSUBSCRIBE, Escaping.attribute(links.unsubscribe()))
                        .replace(PREFERENCES, Escaping.attribute(links.preferences())),
                text.replace(UNSUBSCRIBE, links.unsubscribe()).replace(PREFERENCES, links.preferences()));
    }
}
