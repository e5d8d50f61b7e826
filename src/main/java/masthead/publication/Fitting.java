package masthead.publication;

import masthead.publication.DocumentQuery.Order;

/**
 * SQL for the newest documents that have what is wanted, at a cost that depends on how many are asked for and not on how many
 * there are. Of all that is wanted, that leads which goes back furthest in a hundred documents, hence is rarest; its values are
 * read from the index in the order of the list, each until enough documents were found that have the rest too.
 */
final class Fitting {

    /** Deep enough to tell the rare from the common, and read in no time. */
    private static final int PROBE = 100;

    /** The groups of {@code w} of which a document has a value; {@code but} names one that need not be looked at. */
    private static final String MET = """
            (SELECT count(DISTINCT o.grp) FROM unnest(w.groups, w.facets, w.wanted) AS o (grp, facet, value)
             JOIN document_facet m ON m.id = %s AND m.facet = o.facet AND m.value = o.value%s)""";

    /** What is sorted by update has the bounds of its publication beside those of its place; planners must not take them for it. */
    private static final String PUBLISHED =
            " AND CASE WHEN f.published_at >= w.earliest THEN f.published_at < w.latest ELSE false END";

    private Fitting() {}

    /**
     * A condition: a document has one value at least of each group that {@code w} wants, and {@code w} wants something.
     *
     * @param id an expression
     */
    static String fits(String id) {
        return "(w.groups <> '{}' AND %s >= w.groups[cardinality(w.groups)])".formatted(MET.formatted(id, ""));
    }

    /**
     * A query with the columns {@code sort} and {@code id}, of at most {@code w.most} rows, the newest first. In its scope
     * stands a row {@code w}: of documents of the type {@code w.type} and others than {@code w.pins} it wants, in each group,
     * one value at least. {@code w.groups}, {@code w.facets} and {@code w.wanted} are arrays of the same length; groups count
     * from 1 and rise. The rows come behind {@code w.after_sort} and {@code w.after_id}, and not before {@code w.earliest}.
     */
    static String newest(Order order) {
        return """
                SELECT DISTINCT k.sort, k.id
                FROM (
                    SELECT u.grp FROM unnest(w.groups, w.facets, w.wanted) AS u (grp, facet, value)
                    LEFT JOIN LATERAL (
                        SELECT f.%1$s AS reached FROM document_facet f
                        WHERE f.type = w.type AND f.facet = u.facet AND f.value = u.value
                          AND (f.%1$s, f.id) < (w.after_sort, w.after_id)
                        ORDER BY f.%1$s DESC, f.id DESC OFFSET %2$d LIMIT 1) r ON true
                    GROUP BY u.grp ORDER BY max(r.reached) NULLS FIRST, u.grp LIMIT 1) l
                JOIN unnest(w.groups, w.facets, w.wanted) AS v (grp, facet, value) ON v.grp = l.grp
                CROSS JOIN LATERAL (
                    SELECT f.%1$s AS sort, f.id FROM document_facet f
                    WHERE f.type = w.type AND f.facet = v.facet AND f.value = v.value
                      AND (f.%1$s, f.id) < (w.after_sort, w.after_id) AND f.%1$s >= w.earliest
                      AND f.id <> ALL (w.pins) AND %3$s >= w.groups[cardinality(w.groups)] - 1%4$s
                    ORDER BY f.%1$s DESC, f.id DESC LIMIT w.most) k
                ORDER BY k.sort DESC, k.id DESC LIMIT w.most""".formatted(
                        order.column(),
                        PROBE,
                        MET.formatted("f.id", " AND o.grp <> v.grp"),
                        order == Order.UPDATED ? PUBLISHED : "");
    }
}
