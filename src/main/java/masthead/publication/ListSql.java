package masthead.publication;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import masthead.platform.paging.Cursor;
import masthead.publication.DocumentQuery.Facet;
import masthead.publication.DocumentQuery.Order;
import org.jspecify.annotations.Nullable;

/** The statements of lists. Each has the commit, and the columns that {@link Documents#read} reads, in the order of the list. */
final class ListSql {

    /**
     * A query with the columns {@code id}, {@code place} and {@code sort}: of a row {@code w}, as {@link Fitting#newest} wants
     * it, the pins behind {@code w.after_pin} and then the rest, which has no place.
     */
    static final String LISTED = """
            SELECT i.id, i.place, i.sort FROM (
                SELECT p.id, p.place, 'infinity'::timestamptz AS sort
                FROM unnest(w.pins) WITH ORDINALITY AS p (id, place) JOIN document t ON t.id = p.id AND t.type = w.type
                WHERE p.place > w.after_pin
                UNION ALL
                SELECT r.id, NULL, r.sort FROM (%s) r) i
            ORDER BY i.place, i.sort DESC, i.id DESC LIMIT w.most""".formatted(Fitting.newest(Order.NEWEST));

    /** Whether any document, in the part of it that everybody reads, names a row of documents. */
    private static final String SHOWN = "EXISTS (SELECT FROM document n WHERE n.names @> ARRAY[%s.id])";

    private static final UUID FIRST = new UUID(0, 0);
    private static final UUID LAST = new UUID(-1, -1);

    private ListSql() {}

    /**
     * One row more than the page holds, if there are more.
     *
     * @param content the columns of what is wanted of each document, and of the ids that it names
     */
    static Sql page(DocumentQuery query, String content) {
        Sql sql = new Sql();
        return page(sql, query, content, query.facets().isEmpty() ? all(query, "") : fitting(sql, query));
    }

    /** The same, of those only that another document names; facets are not looked at. */
    static Sql shownPage(DocumentQuery query, String content) {
        return page(new Sql(), query, content, all(query, " AND " + SHOWN.formatted("k")));
    }

    /** A document, if another names it. */
    static Sql shown(String type, UUID id) {
        return new Sql().add("""
                SELECT c.commit, d.id, d.type, d.language, d.slug, d.document, d.names, d.published_at, d.sort_name
                FROM content_clock c LEFT JOIN document d ON d.type = ? AND d.id = ? AND %s""".formatted(SHOWN.formatted("d")), type, id);
    }

    private static Sql page(Sql before, DocumentQuery query, String content, Sql found) {
        String direction = direction(query);
        return before.add("SELECT c.commit, ")
                .add(columns(query, content))
                .add(" FROM content_clock c LEFT JOIN (")
                .add(found)
                .add(") p ON true LEFT JOIN document d ON d.id = p.id ORDER BY p.sort%1$s, p.id%1$s"
                        .formatted(direction));
    }

    /** Cards in the order of the ids. */
    static Sql these(String type, Collection<UUID> ids) {
        return new Sql().add("""
                SELECT c.commit, d.id, d.type, d.language, d.slug, d.card, d.card_names, d.published_at, d.sort_name
                FROM content_clock c LEFT JOIN (
                    unnest(?::uuid[]) WITH ORDINALITY AS p (id, place) JOIN document d ON d.id = p.id AND d.type = ?) ON true
                ORDER BY p.place""", ids.toArray(UUID[]::new), type);
    }

    /** Whole documents in the order of their present or former slugs. */
    static Sql bySlugs(String type, Collection<String> slugs) {
        return new Sql().add("""
                SELECT c.commit, d.id, d.type, d.language, d.slug, d.document, d.names, d.published_at, d.sort_name
                FROM content_clock c LEFT JOIN (
                    SELECT s.id, min(w.place) AS place
                    FROM unnest(?::text[]) WITH ORDINALITY AS w (slug, place)
                    JOIN document_slug s ON s.type = ? AND s.slug = w.slug GROUP BY s.id) p ON true
                LEFT JOIN document d ON d.id = p.id
                ORDER BY p.place""", slugs.toArray(String[]::new), type);
    }

    /**
     * What a document lists, from a place on. The columns of the document itself stand behind the usual ones: its id, slug and
     * language, and the place of what is listed.
     */
    static Sql listed(String type, String slug, @Nullable ListedPlace after, int most) {
        return new Sql()
                .add(
                        """
                WITH w AS MATERIALIZED (
                    SELECT d.id AS list, d.slug, d.language, l.type, l.pins, l.groups, l.facets, l.wanted, ? AS most,
                           ?::timestamptz AS after_sort, ?::uuid AS after_id, ? AS after_pin,
                           '-infinity'::timestamptz AS earliest
                    FROM document_slug s JOIN document d USING (id)
                    CROSS JOIN LATERAL json_to_record(d.listing) AS l %s
                    WHERE s.type = ? AND s.slug = ? ORDER BY d.slug = s.slug DESC, d.id LIMIT 1)
                SELECT c.commit, d.id, d.type, d.language, d.slug, d.card, d.card_names, d.published_at, d.sort_name,
                       w.list, w.slug, w.language, i.place
                FROM content_clock c LEFT JOIN w ON true LEFT JOIN LATERAL (%s) i ON true LEFT JOIN document d ON d.id = i.id
                ORDER BY i.place, i.sort DESC, i.id DESC""".formatted(Listing.Stored.COLUMNS, LISTED),
                        most,
                        after == null || after.time() == null ? OffsetDateTime.MAX : after.time(),
                        after == null || after.time() == null ? LAST : after.id(),
                        after == null ? 0 : after.pin(),
                        type,
                        slug);
    }

    private static String columns(DocumentQuery query, String content) {
        return "d.id, d.type, d.language, d.slug, %s, d.%s, d.sort_name"
                .formatted(
                        content,
                        query.order() == Order.BY_NAME
                                ? "published_at"
                                : query.order().column());
    }

    private static String direction(DocumentQuery query) {
        return query.order() == Order.BY_NAME ? "" : " DESC";
    }

    /**
     * Without facets; a period is not looked at.
     *
     * @param condition what else must hold of a row {@code k}
     */
    private static Sql all(DocumentQuery query, String condition) {
        String column = query.order().column();
        String direction = direction(query);
        Sql sql = new Sql()
                .add("SELECT k.id, k.%s AS sort FROM document k WHERE k.type = ?".formatted(column), query.type())
                .add(condition);
        Cursor after = query.page().after(query.list());
        if (after != null) {
            boolean descending = query.order() != Order.BY_NAME;
            sql.add(
                    " AND (k.%s, k.id) %s (?, ?)".formatted(column, descending ? "<" : ">"),
                    descending ? after.time() : after.sort(),
                    after.id());
        }
        return sql.add(
                " ORDER BY k.%1$s%2$s, k.id%2$s LIMIT ?".formatted(column, direction),
                query.page().size() + 1);
    }

    /** @param before gets what is wanted */
    private static Sql fitting(Sql before, DocumentQuery query) {
        Cursor after = query.page().after(query.list());
        Instant latest = query.period().before();
        Object afterSort = after == null ? OffsetDateTime.MAX : after.time();
        UUID afterId = after == null ? LAST : after.id();
        if (query.order() == Order.NEWEST
                && latest != null
                && (after == null || !after.time().isBefore(latest))) {
            afterSort = latest;
            afterId = FIRST;
        }
        before.add(
                        "WITH w AS MATERIALIZED (SELECT ? AS type, '{}'::uuid[] AS pins, ? AS most,",
                        query.type(),
                        query.page().size() + 1)
                .add(
                        " ?::timestamptz AS after_sort, ?::uuid AS after_id, ?::timestamptz AS earliest, ?::timestamptz AS latest,",
                        afterSort,
                        afterId,
                        Objects.requireNonNullElse(query.period().from(), OffsetDateTime.MIN),
                        Objects.requireNonNullElse(latest, OffsetDateTime.MAX))
                .add(" array_agg(grp ORDER BY grp, value) AS groups, array_agg(facet ORDER BY grp, value) AS facets,")
                .add(" array_agg(value ORDER BY grp, value) AS wanted FROM (");
        List<Facet> facets = query.facets();
        for (int i = 0; i < facets.size(); i++) {
            Facet facet = facets.get(i);
            before.add(
                    "%sSELECT %d AS grp, ? AS facet, unnest(%s) AS value"
                            .formatted(i == 0 ? "" : " UNION ALL ", i + 1, facet.array()),
                    facet.parameters().toArray());
        }
        before.add(") wanted) ");
        return new Sql()
                .add("SELECT n.id, n.sort FROM w CROSS JOIN LATERAL (")
                .add(Fitting.newest(query.order()))
                .add(") n");
    }
}
