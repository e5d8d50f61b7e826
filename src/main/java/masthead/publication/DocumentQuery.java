package masthead.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import masthead.platform.paging.PageRequest;
import org.jspecify.annotations.Nullable;

/**
 * Which documents a list shows.
 *
 * @param facets a document must have all of them
 */
public record DocumentQuery(String type, Order order, List<Facet> facets, PageRequest page) {

    private static final Pattern UUID = Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** How a list is sorted. Ties are broken by id. */
    public enum Order {
        NEWEST,
        BY_NAME
    }

    /**
     * @param sql an expression for the value
     * @param parameters the facet and what the expression needs
     */
    record Facet(String sql, List<String> parameters) {}

    public static DocumentQuery byName(String type, PageRequest page) {
        return new DocumentQuery(type, Order.BY_NAME, List.of(), page);
    }

    public static DocumentQuery newest(String type, PageRequest page) {
        return new DocumentQuery(type, Order.NEWEST, List.of(), page);
    }

    /** Only what has this value; null filters nothing. */
    public DocumentQuery with(String facet, @Nullable String value) {
        return value == null ? this : and(new Facet("?", List.of(facet, value)));
    }

    /** Whether it is an id; else it is a slug. */
    static boolean isId(String idOrSlug) {
        return UUID.matcher(idOrSlug).matches();
    }

    /** Only what names this document, given by its id or by its present or former slug; null filters nothing. */
    public DocumentQuery naming(String facet, @Nullable String idOrSlug) {
        if (idOrSlug == null || UUID.matcher(idOrSlug).matches()) {
            return with(facet, idOrSlug == null ? null : idOrSlug.toLowerCase(java.util.Locale.ROOT));
        }
        return and(new Facet(
                "(SELECT id::text FROM document_slug WHERE type = ? AND slug = ? LIMIT 1)",
                List.of(facet, facet, idOrSlug)));
    }

    private DocumentQuery and(Facet facet) {
        List<Facet> more = new ArrayList<>(facets);
        more.add(facet);
        return new DocumentQuery(type, order, List.copyOf(more), page);
    }
}
