package masthead.publication;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import masthead.platform.paging.PageRequest;
import masthead.platform.text.Word;
import org.jspecify.annotations.Nullable;

/**
 * Which documents a list shows.
 *
 * @param facets a document must have all of them
 * @param period when it was published
 * @param listed what comes with documents that are shown whole; null for cards
 */
public record DocumentQuery(
        String type,
        Order order,
        List<Facet> facets,
        Period period,
        @Nullable FirstOf listed,
        PageRequest page) {

    private static final Pattern UUID = Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** How a list is sorted. Ties are broken by id. */
    public enum Order {
        /** What was published last comes first. */
        NEWEST,
        /** What was published or updated last comes first. */
        UPDATED,
        BY_NAME;

        /** The column of documents and, for times, of their facets. */
        String column() {
            return switch (this) {
                case NEWEST -> "published_at";
                case UPDATED -> "updated_at";
                case BY_NAME -> "sort_name";
            };
        }
    }

    /** From the first time on, and before the second; null where there is no bound. */
    public record Period(@Nullable Instant from, @Nullable Instant before) {

        static final Period ALWAYS = new Period(null, null);
    }

    /** A document must have one of the values. */
    record Facet(String name, List<Value> values) {

        /** An expression for the array of the values. */
        String array() {
            return values.stream().map(Value::sql).collect(Collectors.joining(", ", "ARRAY[", "]::text[]"));
        }

        /** The facet's name, and what the expression needs. */
        List<String> parameters() {
            List<String> parameters = new ArrayList<>(List.of(name));
            values.forEach(value -> {
                if (value.isSlug()) {
                    parameters.add(name);
                }
                parameters.add(value.text());
            });
            return parameters;
        }
    }

    /** @param isSlug whether it is the present or former slug of the document whose id is the value */
    record Value(String text, boolean isSlug) {

        static Value naming(String idOrSlug) {
            boolean isId = UUID.matcher(idOrSlug).matches();
            return new Value(isId ? idOrSlug.toLowerCase(Locale.ROOT) : idOrSlug, !isId);
        }

        private String sql() {
            return isSlug ? "(SELECT id::text FROM document_slug WHERE type = ? AND slug = ? LIMIT 1)" : "?";
        }
    }

    public static DocumentQuery byName(String type, PageRequest page) {
        return new DocumentQuery(type, Order.BY_NAME, List.of(), Period.ALWAYS, null, page);
    }

    public static DocumentQuery newest(String type, PageRequest page) {
        return new DocumentQuery(type, Order.NEWEST, List.of(), Period.ALWAYS, null, page);
    }

    /** Only what has this value; null filters nothing. */
    public DocumentQuery with(String facet, @Nullable String value) {
        return value == null ? this : and(new Facet(facet, List.of(new Value(value, false))));
    }

    /** Whether it is an id; else it is a slug. */
    static boolean isId(String idOrSlug) {
        return UUID.matcher(idOrSlug).matches();
    }

    /** Only what names this document, given by its id or by its present or former slug; null filters nothing. */
    public DocumentQuery naming(String facet, @Nullable String idOrSlug) {
        return idOrSlug == null ? this : namingAny(facet, List.of(idOrSlug));
    }

    /** Only what names one of these documents at least; an empty collection filters nothing. */
    public DocumentQuery namingAny(String facet, Collection<String> idsOrSlugs) {
        return idsOrSlugs.isEmpty()
                ? this
                : and(new Facet(facet, idsOrSlugs.stream().map(Value::naming).toList()));
    }

    public DocumentQuery sorted(Order by) {
        if (by == Order.BY_NAME && !facets.isEmpty()) {
            throw new IllegalStateException("a list by name has no facets");
        }
        return new DocumentQuery(type, by, facets, period, listed, page);
    }

    public DocumentQuery published(Period when) {
        return new DocumentQuery(type, order, facets, when, listed, page);
    }

    /** Whole documents, with the first of what they list. */
    public DocumentQuery whole(FirstOf first) {
        return new DocumentQuery(type, order, facets, period, first, page);
    }

    /** What cursors are bound to. */
    String list() {
        return type + "-" + Word.of(order);
    }

    private DocumentQuery and(Facet facet) {
        if (order == Order.BY_NAME) {
            throw new IllegalStateException("a list by name has no facets");
        }
        List<Facet> more = new ArrayList<>(facets);
        more.add(facet);
        return new DocumentQuery(type, order, List.copyOf(more), period, listed, page);
    }
}
